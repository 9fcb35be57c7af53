// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SelectedSource;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which tables stand in one statement: the initials of the words of their names, a number behind them where they are taken. What the user
 * called so keeps its name. A statement with a single table needs no such names at all.
 */
final class Names {
    private final Dialect dialect;
    private final boolean needed;
    private final Set<String> given = new HashSet<>();

    private Names(Dialect dialect, boolean needed) {
        this.dialect = dialect;
        this.needed = needed;
        given.add(TableSource.EXCLUDED);
    }

    static Names of(Statement statement, Walk walk, Dialect dialect) {
        List<Source> read = walk.sources();
        if (statement instanceof InsertStatement) {
            read = read.subList(1, read.size());
        }
        boolean needed = occurrences(statement, walk, read.size()) > 1;
        for (Source source : read) {
            needed = needed || isNamed(source);
        }
        Names names = new Names(dialect, needed);
        for (Source source : walk.sources()) {
            names.take(givenName(source));
        }
        if (statement instanceof InsertStatement insert) {
            names.take(insert.into().source().name());
        }
        return names;
    }

    /** A query without {@code from} that has columns leaves its one table to be found out. */
    private static int occurrences(Statement statement, Walk walk, int named) {
        int occurrences = named + (walk.hasPaths() ? 1 : 0);
        for (QueryStatement query : walk.queries()) {
            occurrences += impliesItsTable(query) ? 1 : 0;
        }
        return statement instanceof QueryStatement query && impliesItsTable(query) ? occurrences + 1 : occurrences;
    }

    private static boolean impliesItsTable(QueryStatement query) {
        return query instanceof SelectStatement select
                && select.from().isEmpty()
                && !Walk.within(query).columns().isEmpty();
    }

    /** A common table's own name stands for itself as a table's does. */
    private static boolean isNamed(Source source) {
        return source instanceof CommonTable common
                ? common.hasAlias()
                : source instanceof TableFunction || givenName(source) != null;
    }

    static @Nullable String givenName(Source source) {
        TableReference table = source.asTable();
        if (table != null) {
            return table.source().alias();
        }
        String alias = aliasOf(source);
        return alias.isEmpty() ? null : alias;
    }

    /** The alias of rows that the statement makes itself; empty for the elements of something, which have none. */
    static String aliasOf(Source source) {
        return source instanceof SelectedSource selected ? selected.alias() : ((TableFunction) source).alias();
    }

    private void take(@Nullable String name) {
        if (name != null) {
            given.add(name);
        }
    }

    /** Whether columns are written with the names of their tables. */
    boolean areNeeded() {
        return needed;
    }

    /** A name for one more table in the scope; queries that do not see each other may use the same. */
    String nameFor(Source source, Scope scope) {
        String own = givenName(source);
        if (own != null) {
            return own;
        }
        TableReference table = source.asTable();
        return free(table == null ? "e" : initials(table.source().name()), scope);
    }

    private String free(String initials, Scope scope) {
        String name = initials;
        for (int number = 2; isTaken(name, scope); number++) {
            name = initials + number;
        }
        return name;
    }

    private boolean isTaken(String name, Scope scope) {
        return given.contains(name) || scope.isTaken(name) || dialect.keywords().contains(name);
    }

    private static String initials(String tableName) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < tableName.length(); i++) {
            if (isInitial(tableName, i)) {
                initials.append(Character.toLowerCase(tableName.charAt(i)));
            }
        }
        return initials.isEmpty() ? "t" : initials.toString();
    }

    /** A letter of ASCII that no letter or digit stands before, or a capital of them behind a small letter or digit. */
    private static boolean isInitial(String name, int index) {
        char letter = name.charAt(index);
        boolean capital = letter >= 'A' && letter <= 'Z';
        if (!capital && (letter < 'a' || letter > 'z')) {
            return false;
        }
        if (!capital && index > 0 && name.charAt(index - 1) >= 'a' && name.charAt(index - 1) <= 'z') {
            return false;
        }
        int before = index == 0 ? ' ' : name.codePointBefore(index);
        return !Character.isLetterOrDigit(before)
                || (capital && (Character.isLowerCase(before) || Character.isDigit(before)));
    }
}
