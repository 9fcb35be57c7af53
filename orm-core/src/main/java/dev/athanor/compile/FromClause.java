// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.FreeColumns;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query selects from: what it names, or else the one table it speaks of, and the tables that its to-one paths lead to. */
final class FromClause {
    private final Walk inside;
    private final Scope scope;
    private final Names names;

    private FromClause(Walk inside, Scope scope, Names names) {
        this.inside = inside;
        this.scope = scope;
        this.names = names;
    }

    /**
     * Brings all of it into sight of the scope and returns the from-items.
     *
     * @param inside a walk within the query
     */
    static List<? extends FromItem> resolve(SelectStatement query, Walk inside, Scope scope, Names names) {
        FromClause clause = new FromClause(inside, scope, names);
        List<? extends FromItem> items = query.from().isEmpty() ? clause.implied(scope.outer()) : query.from();
        for (FromItem item : items) {
            clause.add(item);
        }
        clause.addPaths();
        return items;
    }

    /** The sources of a from-item in their order; joins lean to the left as far as there are tables. */
    static List<Source> spine(FromItem item) {
        if (!(item instanceof Join)) {
            return List.of((Source) item);
        }
        List<Source> sources = new ArrayList<>();
        FromItem left = item;
        while (left instanceof Join join) {
            sources.add(join.right());
            left = join.left();
        }
        sources.add((Source) left);
        Collections.reverse(sources);
        return sources;
    }

    private List<Source> implied(@Nullable Scope outer) {
        List<Source> roots = inside.columns().stream()
                .map(column -> TableSource.rootOf(column.source()))
                .filter(root -> outer == null || !outer.sees(root))
                .distinct()
                .toList();
        if (roots.size() > 1) {
            throw new StatementBuildException("the query has columns of " + JoinHint.listed(roots)
                    + " and names no table: name " + JoinHint.nameOf(roots.get(0)) + " in from(…), and "
                    + JoinHint.joining(roots.get(1), roots.subList(0, 1)));
        }
        return roots;
    }

    private void add(FromItem item) {
        List<Source> sources = spine(item);
        for (Source source : sources) {
            TableSource.Path path = TableSource.pathTo(source);
            if (path != null && !sources.contains(path.parent()) && !isBoundOutside(path)) {
                throw new StatementBuildException(JoinHint.nameOf(source)
                        + " is reached through a to-one path, which joins by itself: leave it out of from(…)"
                        + " and join(…)");
            }
            scope.add(source, name(source));
        }
    }

    /** Whether the path begins at an enclosing statement's table, with whose keys the query compares: so criteria write the paths of a change. */
    private boolean isBoundOutside(TableSource.Path path) {
        return scope.outer() != null
                && scope.outer().sees(path.parent())
                && path.columns().stream()
                        .allMatch(name -> inside.columns().stream()
                                .anyMatch(column -> column.columnName().equals(name)
                                        && Scope.key(column.source()).equals(Scope.key(path.parent()))));
    }

    private String name(Source source) {
        return names.areNeeded() ? names.nameFor(source, scope) : "";
    }

    /** Joins what the paths of the query and of its subqueries lead to, as far as they begin here. */
    private void addPaths() {
        if (inside.queries().isEmpty()) {
            if (inside.hasPaths()) {
                inside.columnSources().forEach(this::addPathFromHere);
            }
        } else {
            FreeColumns.of(inside).forEach(column -> addPathFromHere(column.source()));
        }
    }

    private void addPathFromHere(Source source) {
        if (TableSource.pathTo(source) != null && beginsHere(source)) {
            addPath(source);
        }
    }

    private boolean beginsHere(Source source) {
        Source step = source;
        while (!scope.isOwn(step)) {
            TableSource.Path path = TableSource.pathTo(step);
            if (path == null) {
                return false;
            }
            step = path.parent();
        }
        return true;
    }

    private void addPath(Source source) {
        TableSource.Path path = TableSource.pathTo(source);
        if (path != null && !scope.isOwn(source)) {
            addPath(path.parent());
            scope.addByPath((TableReference) source, path.parent(), name(source));
        }
    }
}
