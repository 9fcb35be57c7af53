// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.CommonTable;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Labelled;
import dev.athanor.ast.Node;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SelectedSource;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether some columns of a derived table or a common one tell its rows apart, by what its query says of them. */
final class SelectedRows {
    private final QueryStatement query;
    private final List<Expression<?>> known;

    private SelectedRows(QueryStatement query, List<Expression<?>> known) {
        this.query = query;
        this.known = known;
    }

    /** Whether there are no two rows that have the same in all the known columns. */
    static boolean areToldApart(SelectedSource source, Collection<ColumnReference<?>> known) {
        QueryStatement query = queryOf(source);
        if (query == null) {
            return false;
        }
        List<Expression<?>> selected = new ArrayList<>();
        for (int i = 0; i < source.items().size(); i++) {
            String name = source.items().get(i).name();
            if (known.stream()
                    .anyMatch(column -> column.source().equals(source)
                            && column.columnName().equals(name))) {
                selected.add(bare(query.items().get(i).expression()));
            }
        }
        return new SelectedRows(query, selected).areToldApart();
    }

    /** A query that reads itself repeats rows as it likes, and so does what changes rows. */
    private static @Nullable QueryStatement queryOf(SelectedSource source) {
        if (source instanceof DerivedTable derived) {
            return derived.query();
        }
        return source instanceof CommonTable common
                        && !common.expression().isRecursive()
                        && common.expression().statement() instanceof QueryStatement query
                ? query
                : null;
    }

    private boolean areToldApart() {
        if (query instanceof SelectStatement select) {
            return isOneRow(select)
                    || (select.distinct() && hasAll())
                    || (!select.distinctOn().isEmpty() && hasAll(select.distinctOn()))
                    || (select.groupBy().isEmpty() ? UniqueOrder.isUnique(select, known) : hasAll(select.groupBy()));
        }
        return query instanceof SetOperation set && !set.all() && hasAll();
    }

    private boolean hasAll() {
        return hasAll(query.items().stream().map(SelectItem::expression).toList());
    }

    /** Several groupings at once are not looked into. */
    private boolean hasAll(List<?> wanted) {
        return wanted.stream()
                .allMatch(each -> each instanceof Expression<?> expression && known.contains(bare(expression)));
    }

    /** Aggregates without groups yield one row, as a list in a row does, which is one row of arrays. */
    static boolean isOneRow(SelectStatement query) {
        return query.groupBy().isEmpty()
                && Walk.within(query.items().stream()
                                .map(SelectItem::expression)
                                .toList())
                        .hasAggregates();
    }

    private static Expression<?> bare(Expression<?> expression) {
        Expression<?> node = Node.of(expression);
        return node instanceof Labelled<?> labelled ? Node.of(labelled.expression()) : node;
    }
}
