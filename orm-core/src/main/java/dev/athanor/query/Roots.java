// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Join;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import java.util.List;

/** The table a query selects from when it names none: the one all of its select list belongs to, directly or through to-one paths. */
final class Roots {
    private Roots() {}

    /** The query with its from-item, and joined to the lists that its rows hold; one row of it for each. */
    static SelectStatement named(SelectStatement query, Projection<?> projection) {
        SelectStatement joined =
                projection instanceof EntityProjection<?> entity && query.from().isEmpty()
                        ? query.withFrom(List.of(TableSource.rootOf(entity.table())))
                        : named(query);
        for (DerivedTable list : projection instanceof Part<?> part ? part.lists() : List.<DerivedTable>of()) {
            joined = Joins.addLateral(joined, Join.Kind.INNER, list);
        }
        return joined;
    }

    /** The query with its from-item; unchanged where the select list does not tell, so that the compiler looks at the rest. */
    static SelectStatement named(SelectStatement query) {
        if (!query.from().isEmpty()) {
            return query;
        }
        List<Source> roots = Walk.within(
                        query.items().stream().map(SelectItem::expression).toList())
                .columns()
                .stream()
                .map(column -> TableSource.rootOf(column.source()))
                .filter(root -> !(root instanceof DerivedTable derived && derived.isLateral()))
                .distinct()
                .toList();
        return roots.size() == 1 ? query.withFrom(roots) : query;
    }
}
