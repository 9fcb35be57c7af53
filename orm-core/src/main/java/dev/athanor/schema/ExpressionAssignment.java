// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SetClause;

/** An assignment of what only the server can compute. */
record ExpressionAssignment<E>(Column<E, ?> column, Expression<?> value) implements Assignment<E> {
    @Override
    public SetClause clause() {
        return new SetClause(column, value);
    }
}
