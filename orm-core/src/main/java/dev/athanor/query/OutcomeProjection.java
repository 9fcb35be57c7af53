// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Literal;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Source;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an upsert, each with what was done.
 *
 * <p>{@code xmax}, the transaction that last locked the row's version, is 0 in a new row; an existing row was locked by this very statement before it was
 * updated.
 */
record OutcomeProjection<E>(Table<E> table) implements Projection<Upserted<E>> {
    private record SystemColumn<T>(Source source, String columnName, SqlType<T> type) implements ColumnReference<T> {}

    @Override
    public List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>(new EntityProjection<>(table).items());
        ColumnReference<Long> xmax = new SystemColumn<>(table, "xmax", SqlTypes.BIGINT);
        items.add(new SelectItem(new Comparison(Comparison.Operator.EQUAL, xmax, Literal.number(0)), "inserted"));
        return items;
    }

    @Override
    public RowReader<Upserted<E>> reader(EntityReaders entities) {
        RowReader<@Nullable E> entity = entities.entity(table, 1);
        int inserted = table.columns().size() + 1;
        return row -> new Upserted<>(
                row.booleanValue(inserted) ? Upserted.Outcome.INSERTED : Upserted.Outcome.UPDATED, entity.read(row));
    }
}
