// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which tables stand in one statement: the initials of the words of their names, a number behind them where they are taken. What the user
 * called so keeps its name. A statement with a single table needs no such names at all.
 */
final class Names {
    private static final Pattern WORD_BREAK = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    private final Dialect dialect;
    private final boolean needed;
    private final Set<String> taken = new HashSet<>();

    private Names(Dialect dialect, boolean needed) {
        this.dialect = dialect;
        this.needed = needed;
        taken.add(TableSource.EXCLUDED);
    }

    static Names of(Statement statement, Walk walk, Dialect dialect) {
        List<Source> read = walk.sources();
        if (statement instanceof InsertStatement) {
            read = read.subList(1, read.size());
        }
        Names names = new Names(dialect, occurrences(statement, walk, read.size()) > 1 || read.stream().anyMatch(Names::isNamed));
        walk.sources().stream().map(Names::givenName).forEach(names::take);
        if (statement instanceof InsertStatement insert) {
            names.take(insert.into().source().name());
        }
        return names;
    }

    /** A query without {@code from} stands for one table that it leaves to be found out. */
    private static long occurrences(Statement statement, Walk walk, int named) {
        long paths = walk.columns().stream()
                .map(column -> TableSource.pathTo(column.source()))
                .filter(path -> path != null)
                .count();
        long unnamed = walk.queries().stream().filter(query -> query.from().isEmpty()).count();
        boolean rootUnnamed = statement instanceof SelectStatement select && select.from().isEmpty();
        return named + paths + unnamed + (rootUnnamed ? 1 : 0);
    }

    private static boolean isNamed(Source source) {
        return givenName(source) != null;
    }

    static @Nullable String givenName(Source source) {
        return source instanceof TableReference table ? table.source().alias() : ((DerivedTable) source).alias();
    }

    private void take(@Nullable String name) {
        if (name != null) {
            taken.add(name);
        }
    }

    /** Whether columns are written with the names of their tables. */
    boolean areNeeded() {
        return needed;
    }

    /** A name for one more table. */
    String nameFor(Source source) {
        String given = givenName(source);
        return given != null ? given : free(initials(((TableReference) source).source().name()));
    }

    private String free(String initials) {
        String name = initials;
        for (int number = 2; dialect.keywords().contains(name) || !taken.add(name); number++) {
            name = initials + number;
        }
        return name;
    }

    private static String initials(String tableName) {
        StringBuilder initials = new StringBuilder();
        for (String word : WORD_BREAK.split(tableName)) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() == 0 ? "t" : initials.toString().toLowerCase(Locale.ROOT);
    }
}
