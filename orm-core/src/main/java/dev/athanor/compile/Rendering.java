// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.Statement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the renderers of one statement share. */
record Rendering(Dialect dialect, SqlWriter sql, Names names) {
    static CompiledStatement of(Statement statement, Dialect dialect) {
        Walk walk = Walk.through(statement);
        Rendering rendering = new Rendering(dialect, new SqlWriter(dialect), Names.of(statement, walk, dialect));
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
                statement instanceof SelectStatement select && readsOnly(walk, select));
    }

    /** {@code schema.table} */
    void tableName(TableReference table) {
        if (!table.source().schema().isEmpty()) {
            sql.identifier(table.source().schema()).add(".");
        }
        sql.identifier(table.source().name());
    }

    private static boolean readsOnly(Walk walk, SelectStatement select) {
        return select.lock() == null
                && walk.queries().stream().allMatch(query -> query.lock() == null)
                && KnownFunctions.onlyCompute(walk);
    }

    private static String firstName(Walk walk) {
        return walk.sources().isEmpty() ? "" : " " + nameOf(walk.sources().get(0));
    }

    private static String nameOf(Source source) {
        return source instanceof TableReference table ? table.source().name() : ((DerivedTable) source).alias();
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
        TableSource.Path path = TableSource.pathTo(source);
        if (source instanceof TableReference table) {
            tables.add(CompiledStatement.nameOf(table.source()));
        }
        if (path != null) {
            addTable(path.parent(), tables);
        }
    }
}
