// SPDX-License-Identifier: Apache-2.0
/** The entities of the page on soft delete and tenants. */
@NullMarked
package dev.athanor.docs.desk;

import org.jspecify.annotations.NullMarked;
