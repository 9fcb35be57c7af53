// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FreeColumns;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Node;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the from-items of a query are connected; if not, every pair of rows would be a result, which is hardly ever meant.
 *
 * <p>Two tables are connected by a condition that mentions both, or that relates both to the enclosing statement, and by {@code cross join}. A table at the
 * end of a to-one path is one with the table where the path begins.
 */
final class Connections {
    private static final Object ENCLOSING = new Object();

    private final Scope scope;
    private final Map<Object, Object> parents = new HashMap<>();

    private Connections(Scope scope) {
        this.scope = scope;
    }

    /** Refuses a query whose from-items are not all connected. */
    static void check(List<? extends FromItem> from, @Nullable Condition where, Scope scope) {
        List<Source> sources = from.stream()
                .flatMap(item -> FromClause.spine(item).stream())
                .filter(source -> TableSource.pathTo(source) == null)
                .toList();
        if (sources.size() > 1) {
            Connections connections = new Connections(scope);
            from.forEach(connections::connectJoins);
            sources.forEach(connections::connectLateral);
            connections.connectMentioned(where);
            connections.refuseIslands(sources);
        }
    }

    private void connectJoins(FromItem item) {
        FromItem left = item;
        while (left instanceof Join join) {
            if (join.kind() == Join.Kind.CROSS) {
                FromClause.spine(join.left()).forEach(source -> connect(Scope.key(source), Scope.key(join.right())));
            } else {
                connectMentioned(join.on());
            }
            left = join.left();
        }
    }

    private void connectMentioned(@Nullable Expression<?> condition) {
        if (condition == null) {
            return;
        }
        if (Node.of(condition) instanceof Logical logical) {
            logical.terms().forEach(this::connectMentioned);
            return;
        }
        connectAll(mentioned(FreeColumns.of(condition)));
    }

    /** What a lateral query or a function speaks of is connected to its rows, whatever the join's own condition is. */
    private void connectLateral(Source source) {
        List<ColumnReference<?>> columns = List.of();
        if (source instanceof DerivedTable derived && derived.isLateral()) {
            columns = FreeColumns.of(derived.query());
        } else if (source instanceof TableFunction function) {
            columns = FreeColumns.of(function.call());
        }
        List<Object> mentioned = mentioned(columns);
        mentioned.add(Scope.key(source));
        connectAll(mentioned);
    }

    private List<Object> mentioned(List<ColumnReference<?>> columns) {
        List<Object> mentioned = new ArrayList<>();
        columns.forEach(column -> {
            Source root = TableSource.rootOf(column.source());
            if (scope.isOwn(root)) {
                mentioned.add(Scope.key(root));
            } else if (scope.sees(root)) {
                mentioned.add(ENCLOSING);
            }
        });
        return mentioned;
    }

    private void connectAll(List<Object> members) {
        members.forEach(member -> connect(members.get(0), member));
    }

    private void refuseIslands(List<Source> sources) {
        Object mainland = island(Scope.key(sources.get(0)));
        for (Source source : sources) {
            if (!island(Scope.key(source)).equals(mainland)) {
                List<Source> joined = sources.stream()
                        .filter(other -> island(Scope.key(other)).equals(mainland))
                        .toList();
                throw new StatementBuildException("nothing connects " + JoinHint.listed(joined) + " and "
                        + JoinHint.nameOf(source) + ", so every pair of their rows would be a result: "
                        + JoinHint.joining(source, joined) + ", or say crossJoin(…) if every pair is meant");
            }
        }
    }

    private void connect(Object one, Object other) {
        parents.put(island(one), island(other));
    }

    private Object island(Object member) {
        Object top = member;
        Object parent = parents.get(top);
        while (parent != null && !parent.equals(top)) {
            top = parent;
            parent = parents.get(top);
        }
        return top;
    }
}
