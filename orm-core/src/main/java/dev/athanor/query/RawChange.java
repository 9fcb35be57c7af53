// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Raw;
import dev.athanor.ast.RawStatement;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;

/**
 * A whole statement as a text that changes rows of a table, with bound values. An immutable value.
 *
 * <p>Nothing is added to the text: no criteria, versions or moments. Where it has a RETURNING of its own, {@code returning(…)} says how the rows are read.
 *
 * @param <E> the entity whose rows are changed
 */
public final class RawChange<E> extends CompiledOnce implements Mutation<E> {
    private final Table<E> table;
    private final RawStatement statement;

    RawChange(Table<E> table, Raw<?> sql) {
        this.table = table;
        this.statement = new RawStatement(sql, table);
    }

    @Override
    public Table<E> table() {
        return table;
    }

    /** The text says all that is written. */
    @Override
    public RawChange<E> filledBy(Filling filling) {
        return this;
    }

    /** How the rows are read that the text's own {@code returning} yields. */
    @Override
    public <R> Returning<R> returning(Projection<R> projection) {
        return Returning.rowsOf(this, new RawRows<>(Part.of(projection)));
    }

    @Override
    public RawStatement statement() {
        return statement;
    }
}
