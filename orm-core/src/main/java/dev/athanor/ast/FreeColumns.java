// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The columns that occur in a query or expression, those in its subqueries only as far as they mean a table outside the subquery. */
public final class FreeColumns {
    private final List<ColumnReference<?>> found = new ArrayList<>();

    private FreeColumns() {}

    /** Those of a query. */
    public static List<ColumnReference<?>> of(QueryStatement query) {
        return of(Walk.within(query));
    }

    /** Those of an expression. */
    public static List<ColumnReference<?>> of(Expression<?> expression) {
        return of(Walk.within(List.of(expression)));
    }

    /** Those of what was walked through without its subqueries. */
    public static List<ColumnReference<?>> of(Walk walk) {
        if (walk.queries().isEmpty()) {
            return walk.columns();
        }
        FreeColumns columns = new FreeColumns();
        columns.found.addAll(walk.columns());
        walk.queries().forEach(query -> columns.collect(query, Set.of()));
        return columns.found;
    }

    /** What stands in a query's own {@code from} hides what encloses it; a query in {@code from} sees the tables beside it only where it is lateral. */
    private void collect(QueryStatement query, Set<Object> hiddenAround) {
        Walk walk = Walk.within(query);
        Set<Object> hidden = new HashSet<>(hiddenAround);
        walk.sources().forEach(source -> hidden.add(TableSource.occurrence(source)));
        walk.columns().stream()
                .filter(column -> !hidden.contains(TableSource.occurrence(TableSource.rootOf(column.source()))))
                .forEach(found::add);
        Set<QueryStatement> derived = derived(walk);
        walk.queries().forEach(inner -> collect(inner, derived.contains(inner) ? hiddenAround : hidden));
    }

    private static Set<QueryStatement> derived(Walk walk) {
        Set<QueryStatement> derived = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Source source : walk.sources()) {
            if (source instanceof DerivedTable table && !table.isLateral()) {
                derived.add(table.query());
            }
        }
        return derived;
    }
}
