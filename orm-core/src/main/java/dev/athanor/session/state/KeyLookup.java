// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.criteria.FilteredStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.List;

/** {@code select … where key = ?} of one entity, compiled; the key comes first among its parameters, since criteria stand behind it. */
public final class KeyLookup {
    private final KeyedTable<?, ?> table;
    private final FilteredStatement text;

    private KeyLookup(KeyedTable<?, ?> table, FilteredStatement text) {
        this.table = table;
        this.text = text;
    }

    static KeyLookup of(KeyedTable<?, ?> table, List<Parameter<?>> key, Dialect dialect, Criteria criteria) {
        return new KeyLookup(table, FilteredStatement.of(statement(table, key), dialect, criteria));
    }

    /** The tree, for statements that ask for more than the row. */
    public static SelectStatement statement(KeyedTable<?, ?> table, Object key) {
        return statement(table, values(table, key));
    }

    private static SelectStatement statement(KeyedTable<?, ?> table, List<Parameter<?>> key) {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            pairs.add(
                    new Comparison(Comparison.Operator.EQUAL, table.keyColumns().get(i), key.get(i)));
        }
        return SelectStatement.of(table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table))
                .withWhere(Logical.of(Logical.Operator.AND, pairs));
    }

    static List<Parameter<?>> values(KeyedTable<?, ?> table, Object key) {
        Object[] values = table.valuesOfKey(key);
        if (values.length == 1) {
            return List.of(parameter(table.keyColumns().get(0), values[0]));
        }
        List<Parameter<?>> parameters = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            parameters.add(parameter(table.keyColumns().get(i), values[i]));
        }
        return parameters;
    }

    @SuppressWarnings("unchecked") // the value is one of the column's
    private static <T> Parameter<T> parameter(Column<?, T> column, Object value) {
        return Parameter.of((T) value, column.type());
    }

    /** Whether it is the text for this occurrence of the table, under these criteria. */
    boolean serves(KeyedTable<?, ?> other, Dialect dialect, Criteria criteria) {
        return table.equals(other) && text.serves(dialect, criteria);
    }

    /** The statement for another key. */
    CompiledStatement with(List<Parameter<?>> key, Criteria criteria) {
        return text.under(criteria).withFirst(key);
    }
}
