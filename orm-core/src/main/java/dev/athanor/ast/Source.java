// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/** A from-item that has columns of its own. */
public sealed interface Source extends FromItem permits TableReference, SelectedSource, TableFunction, TableSample {
    /** The table that this is or takes rows of; null for rows that the statement makes itself. */
    default @Nullable TableReference asTable() {
        return null;
    }
}
