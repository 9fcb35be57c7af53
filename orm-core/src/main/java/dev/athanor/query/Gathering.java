// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.ColumnName;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Join;
import dev.athanor.ast.Literal;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.TableFunction;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a query as one, {@code select array_agg(…), … from (query) row}: an array for each column, in the order of the rows.
 *
 * <p>Where columns are arrays, each row stands once for each of their elements, {@code left join lateral unnest(…) with ordinality element}, and the other
 * values are taken where the first one is.
 */
final class Gathering {
    private static final ColumnName<Long> ORDINAL = new ColumnName<>("ordinal", SqlTypes.BIGINT);

    private final DerivedTable rows;
    private final @Nullable TableFunction elements;
    private final List<SelectItem> items = new ArrayList<>();
    private final List<GatheredColumn> columns = new ArrayList<>();

    private Gathering(DerivedTable rows, @Nullable TableFunction elements) {
        this.rows = rows;
        this.elements = elements;
    }

    static Gathering of(QueryStatement query, String alias) {
        DerivedTable rows = DerivedTable.of(query, alias + "_row");
        Gathering gathering = new Gathering(rows, elements(rows, alias + "_element"));
        for (SelectItem item : query.items()) {
            gathering.add(item.expression());
        }
        return gathering;
    }

    /** The elements of all columns that are arrays, side by side and numbered; null where there are none. */
    private static @Nullable TableFunction elements(DerivedTable rows, String alias) {
        List<Expression<?>> arrays = new ArrayList<>();
        List<ColumnName<?>> columns = new ArrayList<>();
        for (SelectItem item : rows.items()) {
            SqlType<?> element = item.expression().type().elementType();
            if (element != null) {
                arrays.add(rows.column(item.expression()));
                columns.add(elementOf(rows.column(item.expression()), element));
            }
        }
        if (arrays.isEmpty()) {
            return null;
        }
        columns.add(ORDINAL);
        return TableCall.of("unnest", false, arrays.toArray(Expression<?>[]::new))
                .withOrdinality()
                .as(alias, columns.toArray(ColumnName<?>[]::new));
    }

    /** The column of the elements is named as the column of the arrays. */
    private static <E> ColumnName<E> elementOf(ColumnReference<?> array, SqlType<E> type) {
        return new ColumnName<>(array.columnName(), type);
    }

    private <V> void add(Expression<V> selected) {
        ColumnReference<V> column = rows.column(selected);
        SqlType<?> element = column.type().elementType();
        if (element == null || elements == null) {
            columns.add(new GatheredColumn(gathered(column, isFirstElement()), null));
            return;
        }
        Expression<Integer> length = FunctionCall.of("cardinality", SqlTypes.INTEGER, column);
        Condition isElement = new Comparison(Comparison.Operator.LESS_OR_EQUAL, elements.column(ORDINAL), length);
        columns.add(new GatheredColumn(
                gathered(elements.column(elementOf(column, element)), isElement), gathered(length, isFirstElement())));
    }

    /** {@code array_agg(value) filter (where …)}, under a name of its own. */
    private <V> ColumnName<List<V>> gathered(Expression<V> value, @Nullable Condition filter) {
        SqlType<List<V>> type = SqlTypes.list(value.type());
        ColumnName<List<V>> name = new ColumnName<>("column_" + (items.size() + 1), type);
        items.add(new SelectItem(Aggregate.of("array_agg", type, List.of(value)).withFilter(filter), name.name()));
        return name;
    }

    /** A row stands once also where none of its arrays has an element. */
    private @Nullable Condition isFirstElement() {
        if (elements == null) {
            return null;
        }
        Expression<Long> ordinal = elements.column(ORDINAL);
        return ordinal.isNull().or(ordinal.eq(new Literal<>(1L, SqlTypes.BIGINT)));
    }

    List<GatheredColumn> columns() {
        return columns;
    }

    SelectStatement statement() {
        SelectStatement all = SelectStatement.of(items).withFrom(List.of(rows));
        return elements == null
                ? all
                : all.withFrom(List.of(new Join(rows, Join.Kind.LEFT, elements, Condition.of(Literal.bool(true)))));
    }
}
