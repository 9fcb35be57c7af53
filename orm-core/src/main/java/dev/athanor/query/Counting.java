// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.count;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Walk;
import java.util.List;

/** The query that counts the rows of another. */
final class Counting {
    private Counting() {}

    /** Order and locks say nothing about the number of rows; with grouping, limits and the like the number is known only of the whole. */
    static Select<Long> rowsOf(QueryStatement query) {
        if (!(query instanceof SelectStatement select)) {
            return rowsIn(query);
        }
        SelectStatement counted = select.withLocks(List.of());
        return isCountable(select)
                ? Select.of(new ValueProjection<>(count()), counted.withOrderBy(List.of()))
                : rowsIn(counted);
    }

    private static Select<Long> rowsIn(QueryStatement query) {
        return Sql.select(count()).from(DerivedTable.of(Labels.distinct(query), "counted"));
    }

    private static boolean isCountable(SelectStatement query) {
        return !query.distinct()
                && query.groupBy().isEmpty()
                && query.having() == null
                && query.limit() == null
                && query.offset() == null
                && !Walk.within(query.items().stream()
                                .map(SelectItem::expression)
                                .toList())
                        .hasAggregates();
    }
}
