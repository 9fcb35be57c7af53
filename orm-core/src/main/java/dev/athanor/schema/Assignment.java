// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SetClause;

/**
 * {@code column = value} of one entity's table, for an update, for {@code on conflict … do update}, and, where it is a {@link ValueAssignment}, for a record.
 *
 * @param <E> the entity
 */
public interface Assignment<E> {
    /** The column that is set. */
    Column<E, ?> column();

    /** The assignment as a part of a statement. */
    SetClause clause();

    /** An assignment of an expression. */
    static <E, T> Assignment<E> of(Column<E, T> column, Expression<T> value) {
        return new ExpressionAssignment<>(column, value);
    }
}
