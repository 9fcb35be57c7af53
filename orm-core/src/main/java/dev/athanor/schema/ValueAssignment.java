// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.SetClause;
import org.jspecify.annotations.Nullable;

/**
 * {@code column = value}, known in Java, so that it serves records and statements alike.
 *
 * @param <E> the entity
 */
public final class ValueAssignment<E> implements Assignment<E>, RecordAssignment<E> {
    private final Column<E, ?> column;
    private final @Nullable Object value;
    private final SetClause clause;

    <T> ValueAssignment(Column<E, T> column, @Nullable T value) {
        this.column = column;
        this.value = value;
        this.clause = new SetClause(column, Parameter.nullable(value, column.type()));
    }

    @Override
    public Column<E, ?> column() {
        return column;
    }

    /** The value; null for NULL. */
    public @Nullable Object value() {
        return value;
    }

    @Override
    public SetClause clause() {
        return clause;
    }

    @Override
    public void applyTo(@Nullable Object[] values, @Nullable Object[] handles) {
        values[column.ordinal()] = value;
    }
}
