// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables that one query, or one mutation, has in sight: its own under their names, and those of what encloses it. */
final class Scope {
    private final @Nullable Scope outer;
    private final List<Named> own = new ArrayList<>(4);
    private boolean paths;

    /** A source in sight; an empty name means that its columns stand for themselves. */
    private record Named(Source source, Object key, String name, List<TableReference> joinedByPath) {}

    /** Nothing yet, and what encloses it. */
    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    /** Two references are the same when they mean the same occurrence of the same table. */
    static Object key(Source source) {
        return TableSource.occurrence(source);
    }

    /** The source as it is in sight of this scope itself. They are few, and mostly asked for by the same object. */
    private @Nullable Named find(Source source) {
        for (Named each : own) {
            if (each.source == source) {
                return each;
            }
        }
        Object key = key(source);
        for (Named each : own) {
            if (each.key.equals(key)) {
                return each;
            }
        }
        return null;
    }

    /** Brings a source into sight; an empty name means that its columns stand for themselves. */
    void add(Source source, String name) {
        if (isOwn(source)) {
            throw new StatementBuildException(described(source)
                    + " stands twice in one statement: give the second an alias with as(\"…\") and use the"
                    + " alias's columns");
        }
        if (isTaken(name)) {
            throw new StatementBuildException(
                    "two tables of the statement are called \"" + name + "\": give them different aliases");
        }
        own.add(new Named(source, key(source), name, new ArrayList<>(0)));
    }

    boolean isTaken(String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (Named each : own) {
            if (each.name.equals(name)) {
                return true;
            }
        }
        return outer != null && outer.isTaken(name);
    }

    /** Brings the end of a to-one path into sight, behind its beginning. */
    void addByPath(TableReference table, TableReference parent, String name) {
        add(table, name);
        Objects.requireNonNull(find(parent), "parent").joinedByPath.add(table);
        paths = true;
    }

    /** The tables to be joined behind the given one because paths lead from it to them. */
    List<TableReference> joinedBehind(Source source) {
        Named named = find(source);
        return named == null ? List.of() : named.joinedByPath;
    }

    boolean hasPaths() {
        return paths;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    boolean isOwn(Source source) {
        return find(source) != null;
    }

    boolean sees(Source source) {
        return isOwn(source) || (outer != null && outer.sees(source));
    }

    /** The name of a source in sight. */
    String nameOf(Source source) {
        Named named = find(source);
        return named == null ? "" : named.name;
    }

    /**
     * What stands before the column's name; empty where the column stands for itself.
     *
     * @throws StatementBuildException when its table is not in sight
     */
    String nameFor(ColumnReference<?> column) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Named named = scope.find(column.source());
            if (named != null) {
                return named.name;
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
        List<Source> all = new ArrayList<>();
        own.forEach(each -> all.add(each.source));
        if (outer != null) {
            all.addAll(outer.visible());
        }
        return all;
    }

    static String described(Source source) {
        return JoinHint.nameOf(source);
    }
}
