// SPDX-License-Identifier: Apache-2.0
/** The conditions that entities put on their rows wherever they occur: soft delete and tenant, applied to statements before they are compiled. */
@NullMarked
package dev.athanor.criteria;

import org.jspecify.annotations.NullMarked;
