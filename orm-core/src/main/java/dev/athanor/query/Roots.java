// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import java.util.List;

/** The table a query selects from when it names none: the one all of its select list belongs to, directly or through to-one paths. */
final class Roots {
    private Roots() {}

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
                .distinct()
                .toList();
        return roots.size() == 1 ? query.withFrom(roots) : query;
    }
}
