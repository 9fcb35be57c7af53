// SPDX-License-Identifier: Apache-2.0
/** The handles that stand in records for other records, and the source they load from. */
@NullMarked
package dev.athanor.relation;

import org.jspecify.annotations.NullMarked;
