// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.count;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Walk;
import java.util.List;

/** The query that counts the rows of another. */
final class Counting {
    private Counting() {}

    /** Order and locks say nothing about the number of rows; with grouping, limits and the like the number is known only of the whole. */
    static Select<Long> rowsOf(SelectStatement query) {
        SelectStatement counted = query.withLock(null);
        return isCountable(query)
                ? Select.of(new ValueProjection<>(count()), counted.withOrderBy(List.of()))
                : Sql.select(count()).from(DerivedTable.of(Labels.distinct(counted), "counted"));
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
