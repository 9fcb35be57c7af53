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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the from-items of a query are connected; if not, every pair of rows would be a result, which is hardly ever meant.
 *
 * <p>Two tables are connected by a condition that mentions both, or that relates both to the enclosing statement, and by {@code cross join}. A table at the
 * end of a to-one path is one with the table where the path begins.
 */
final class Connections {
    private final List<Source> sources;
    private final Scope scope;

    /** The island of each source, named by one of the sources on it; what encloses the query stands behind them. */
    private final int[] islands;

    private Connections(List<Source> sources, Scope scope) {
        this.sources = sources;
        this.scope = scope;
        this.islands = new int[sources.size() + 1];
        Arrays.setAll(islands, island -> island);
    }

    /** Refuses a query whose from-items are not all connected. */
    static void check(List<? extends FromItem> from, @Nullable Condition where, Scope scope) {
        List<Source> sources = new ArrayList<>();
        for (FromItem item : from) {
            for (Source source : FromClause.spine(item)) {
                if (TableSource.pathTo(source) == null) {
                    sources.add(source);
                }
            }
        }
        if (sources.size() > 1) {
            new Connections(sources, scope).check(from, where);
        }
    }

    /** Joins mostly connect all, and then the condition is not looked through. */
    private void check(List<? extends FromItem> from, @Nullable Condition where) {
        from.forEach(this::connectJoins);
        for (int i = 0; i < sources.size(); i++) {
            connectLateral(i);
        }
        if (firstIsland() >= 0) {
            connectMentioned(where);
            refuse(firstIsland());
        }
    }

    private void connectJoins(FromItem item) {
        FromItem left = item;
        while (left instanceof Join join) {
            if (join.kind() == Join.Kind.CROSS) {
                int right = indexOf(join.right());
                FromClause.spine(join.left()).forEach(source -> connect(indexOf(source), right));
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
        connectAll(-1, FreeColumns.of(condition));
    }

    /** What a lateral query or a function speaks of is connected to its rows, whatever the join's own condition is. */
    private void connectLateral(int index) {
        Source source = sources.get(index);
        if (source instanceof DerivedTable derived && derived.isLateral()) {
            connectAll(index, FreeColumns.of(derived.query()));
        } else if (source instanceof TableFunction function) {
            connectAll(index, FreeColumns.of(function.call()));
        }
    }

    /** Connects the sources of all columns, and one more where its index is no negative number. */
    private void connectAll(int first, List<ColumnReference<?>> columns) {
        int one = first;
        for (ColumnReference<?> column : columns) {
            int other = indexOf(TableSource.rootOf(column.source()));
            if (one >= 0) {
                connect(one, other);
            } else {
                one = other;
            }
        }
    }

    /** The index of a source; that of what encloses the query, where it is there; a negative number for what is not in sight. */
    private int indexOf(Source source) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i) == source || Scope.key(sources.get(i)).equals(Scope.key(source))) {
                return i;
            }
        }
        return !scope.isOwn(source) && scope.sees(source) ? sources.size() : -1;
    }

    private void connect(int one, int other) {
        if (one >= 0 && other >= 0) {
            islands[island(one)] = island(other);
        }
    }

    private int island(int index) {
        int island = index;
        while (islands[island] != island) {
            island = islands[island];
        }
        return island;
    }

    /** The first source that nothing connects with the very first; a negative number where all are connected. */
    private int firstIsland() {
        for (int i = 1; i < sources.size(); i++) {
            if (island(i) != island(0)) {
                return i;
            }
        }
        return -1;
    }

    private void refuse(int apart) {
        if (apart >= 0) {
            List<Source> joined = IntStream.range(0, sources.size())
                    .filter(index -> island(index) == island(0))
                    .mapToObj(sources::get)
                    .toList();
            Source source = sources.get(apart);
            throw new StatementBuildException("nothing connects " + JoinHint.listed(joined) + " and "
                    + JoinHint.nameOf(source) + ", so every pair of their rows would be a result: "
                    + JoinHint.joining(source, joined) + ", or say crossJoin(…) if every pair is meant");
        }
    }
}
