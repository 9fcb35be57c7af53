// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that one query, or one mutation, has in sight: its own under their names, and those of what encloses it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<Object, Source> sources = new LinkedHashMap<>();
    private final Map<Object, String> names = new LinkedHashMap<>();
    private final Map<Object, List<TableReference>> joinedByPath = new LinkedHashMap<>();

    /** Nothing yet, and what encloses it. */
    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /** Two references are the same when they mean the same occurrence of the same table. */
    static Object key(Source source) {
        return TableSource.occurrence(source);
    }

    /** Brings a source into sight; an empty name means that its columns stand for themselves. */
    void add(Source source, String name) {
        if (sources.putIfAbsent(key(source), source) != null) {
            throw new StatementBuildException(described(source)
                    + " stands twice in one statement: give the second an alias with as(\"…\") and use the"
                    + " alias's columns");
        }
        if (isTaken(name)) {
            throw new StatementBuildException(
                    "two tables of the statement are called \"" + name + "\": give them different aliases");
        }
        names.put(key(source), name);
    }

    boolean isTaken(String name) {
        return !name.isEmpty() && (names.containsValue(name) || (outer != null && outer.isTaken(name)));
    }

    /** Brings the end of a to-one path into sight, behind its beginning. */
    void addByPath(TableReference table, TableReference parent, String name) {
        add(table, name);
        joinedByPath.computeIfAbsent(key(parent), key -> new ArrayList<>()).add(table);
    }

    /** The tables to be joined behind the given one because paths lead from it to them. */
    List<TableReference> joinedBehind(Source source) {
        return joinedByPath.getOrDefault(key(source), List.of());
    }

    boolean hasPaths() {
        return !joinedByPath.isEmpty();
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    boolean isOwn(Source source) {
        return sources.containsKey(key(source));
    }

    boolean sees(Source source) {
        return isOwn(source) || (outer != null && outer.sees(source));
    }

    List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** The name of a source in sight. */
    String nameOf(Source source) {
        return names.getOrDefault(key(source), "");
    }

    /**
     * What stands before the column's name; empty where the column stands for itself.
     *
     * @throws StatementBuildException when its table is not in sight
     */
    String nameFor(ColumnReference<?> column) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            String name = scope.names.get(key(column.source()));
            if (name != null) {
                return name;
            }
        }
        throw unknown(column);
    }

    private StatementBuildException unknown(ColumnReference<?> column) {
        Source source = column.source();
        if (source instanceof TableReference table && table.source().isExcluded()) {
            return new StatementBuildException(
                    "excluded is the row that on conflict … do update did not insert, and is known only there");
        }
        return new StatementBuildException("the column " + column.columnName() + " belongs to " + described(source)
                + ", which is not in the statement beside " + JoinHint.listed(visible()) + ": "
                + JoinHint.joining(source, visible()));
    }

    private List<Source> visible() {
        List<Source> all = new ArrayList<>(sources.values());
        if (outer != null) {
            all.addAll(outer.visible());
        }
        return all;
    }

    static String described(Source source) {
        return JoinHint.nameOf(source);
    }
}
