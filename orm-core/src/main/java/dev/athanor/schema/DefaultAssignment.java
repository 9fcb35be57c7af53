// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.SetClause;

/** An assignment of what the column's definition says. */
record DefaultAssignment<E>(Column<E, ?> column) implements Assignment<E> {
    @Override
    public SetClause clause() {
        return new SetClause(column, null);
    }
}
