// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.InTuples;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetOperation;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an insert that does nothing on conflict, together with those that were there already. */
final class ExistingRows {
    private ExistingRows() {}

    /** {@code with added as (insert … do nothing returning …) select … from added union all select … from table where keys are among the inputs'}. */
    static <E> SetQuery<E> of(
            Insert<E> insert, Table<E> table, List<Column<E, ?>> keys, List<List<@Nullable Object>> inputs) {
        CommonTable added = Commons.of("added", insert.returning(table));
        List<SelectItem> items = new ArrayList<>();
        table.columns().forEach(column -> items.add(SelectItem.of(added.column((Expression<?>) column))));
        SelectStatement inserted = SelectStatement.of(items).withFrom(List.of(added));
        SelectStatement present = SelectStatement.of(
                        table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table))
                .withWhere(among(keys, inputs));
        return SetQuery.of(
                new EntityProjection<>(table), SetOperation.of(SetOperation.Operator.UNION, true, inserted, present));
    }

    private static <E> Condition among(List<Column<E, ?>> keys, List<List<@Nullable Object>> inputs) {
        List<Parameter<?>> arrays = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            arrays.add(array(keys.get(i).type(), i, inputs));
        }
        return keys.size() == 1
                ? Quantified.anyOf(keys.get(0), arrays.get(0))
                : new InTuples(List.copyOf(keys), arrays, false);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // inputs hold values of the keys' types, null for NULL
    private static <T> Parameter<List<T>> array(SqlType<T> type, int key, List<List<@Nullable Object>> inputs) {
        List<T> values = new ArrayList<>();
        inputs.forEach(input -> values.add((T) input.get(key)));
        return Parameter.of(values, SqlTypes.list(type));
    }
}
