// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the renderers of one statement share; the parts of a statement that do not see each other have names of their own.
 *
 * @param walk through this part and its subqueries
 */
record Rendering(Dialect dialect, SqlWriter sql, Names names, Walk walk) {
    static CompiledStatement of(Statement statement, Walk walk, Dialect dialect) {
        SqlWriter sql = new SqlWriter(dialect);
        Walk part = walk.commonTables().isEmpty() ? walk : Walk.part(statement);
        Rendering rendering = new Rendering(dialect, sql, Names.of(statement, part, dialect), part);
        new WithClause(rendering).write(CommonTables.of(statement, walk));
        String verb = statement.accept(new StatementRenderer(rendering));
        int parameters = sql.parameters().size();
        if (parameters > dialect.mostParameters()) {
            throw new StatementBuildException("the statement has " + parameters
                    + " parameters and the database takes at most " + dialect.mostParameters()
                    + ": send fewer rows at once, or pass many values as one list to in(…)");
        }
        return new CompiledStatement(
                sql.text(),
                sql.parameters(),
                verb + firstName(walk),
                tables(walk),
                statement instanceof QueryStatement && readsOnly(walk));
    }

    /** For a part of the statement that sees nothing of the rest. */
    Rendering part(Statement part) {
        Walk walk = Walk.part(part);
        return new Rendering(dialect, sql, Names.of(part, walk, dialect), walk);
    }

    /** {@code schema.table} */
    void tableName(TableReference table) {
        sql.add(dialect.tableName(table));
    }

    private static boolean readsOnly(Walk walk) {
        return walk.targets().isEmpty() && !walk.hasLocks() && KnownFunctions.onlyCompute(walk);
    }

    private static String firstName(Walk walk) {
        List<Source> sources = walk.sources();
        return sources.isEmpty() ? "" : " " + nameOf(sources.get(0));
    }

    static String nameOf(Source source) {
        TableReference table = source.asTable();
        return table == null ? Names.aliasOf(source) : table.source().name();
    }

    private static Set<String> tables(Walk walk) {
        Set<String> tables = new HashSet<>();
        for (Source source : walk.sources()) {
            addTable(source, tables);
        }
        for (Source source : walk.columnSources()) {
            addTable(source, tables);
        }
        if (!KnownFunctions.onlyCompute(walk)) {
            tables.add(CompiledStatement.ANY_TABLE);
        }
        return Set.of(tables.toArray(new String[0]));
    }

    /** A table reached by a path brings the tables along the path with it. */
    private static void addTable(Source source, Set<String> tables) {
        TableReference table = source.asTable();
        if (table != null) {
            tables.add(CompiledStatement.nameOf(table.source()));
        }
        TableSource.Path path = TableSource.pathTo(source);
        if (path != null) {
            addTable(path.parent(), tables);
        }
    }
}
