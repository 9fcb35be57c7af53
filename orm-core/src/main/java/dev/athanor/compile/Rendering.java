// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the renderers of one statement share; the parts of a statement that do not see each other have names of their own. */
record Rendering(Dialect dialect, SqlWriter sql, Names names) {
    static CompiledStatement of(Statement statement, Walk walk, Dialect dialect) {
        SqlWriter sql = new SqlWriter(dialect);
        Walk part = walk.commonTables().isEmpty() ? walk : Walk.part(statement);
        Rendering rendering = new Rendering(dialect, sql, Names.of(statement, part, dialect));
        new WithClause(rendering).write(CommonTables.of(statement, walk));
        String verb = statement.accept(new StatementRenderer(rendering));
        int parameters = rendering.sql.parameters().size();
        if (parameters > dialect.mostParameters()) {
            throw new StatementBuildException("the statement has " + parameters
                    + " parameters and the database takes at most " + dialect.mostParameters()
                    + ": send fewer rows at once, or pass many values as one list to in(…)");
        }
        return new CompiledStatement(
                rendering.sql.text(),
                rendering.sql.parameters(),
                verb + firstName(walk),
                tables(walk),
                statement instanceof QueryStatement && readsOnly(walk));
    }

    /** For a part of the statement that sees nothing of the rest. */
    Rendering part(Statement part) {
        return new Rendering(dialect, sql, Names.of(part, Walk.part(part), dialect));
    }

    /** {@code schema.table} */
    void tableName(TableReference table) {
        if (!table.source().schema().isEmpty()) {
            sql.identifier(table.source().schema()).add(".");
        }
        sql.identifier(table.source().name());
    }

    private static boolean readsOnly(Walk walk) {
        return walk.targets().isEmpty() && !walk.hasLocks() && KnownFunctions.onlyCompute(walk);
    }

    private static String firstName(Walk walk) {
        List<Source> sources = walk.sources();
        return sources.isEmpty() ? "" : " " + nameOf(sources.get(0));
    }

    static String nameOf(Source source) {
        TableReference table = TableSource.tableOf(source);
        return table == null ? Names.aliasOf(source) : table.source().name();
    }

    private static Set<String> tables(Walk walk) {
        Set<String> tables = new LinkedHashSet<>();
        walk.sources().forEach(source -> addTable(source, tables));
        walk.columns().forEach(column -> addTable(column.source(), tables));
        if (!KnownFunctions.onlyCompute(walk)) {
            tables.add(CompiledStatement.ANY_TABLE);
        }
        return tables;
    }

    /** A table reached by a path brings the tables along the path with it. */
    private static void addTable(Source source, Set<String> tables) {
        TableReference table = TableSource.tableOf(source);
        if (table != null) {
            tables.add(CompiledStatement.nameOf(table.source()));
        }
        TableSource.Path path = TableSource.pathTo(source);
        if (path != null) {
            addTable(path.parent(), tables);
        }
    }
}
