// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Conflict;
import dev.athanor.ast.DeleteStatement;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FreeColumns;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.RawStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.Source;
import dev.athanor.ast.StatementVisitor;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.UpdateStatement;
import dev.athanor.ast.ValuesStatement;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one statement, clause by clause in SQL's own order, and says in a word or two what it does. */
final class StatementRenderer implements StatementVisitor<String> {
    private final Rendering rendering;
    private final SqlWriter sql;

    StatementRenderer(Rendering rendering) {
        this.rendering = rendering;
        this.sql = rendering.sql();
    }

    @Override
    public String visitSelect(SelectStatement select) {
        return query(select, "select");
    }

    @Override
    public String visitSetOperation(SetOperation operation) {
        return query(operation, operation.operator().word());
    }

    @Override
    public String visitValues(ValuesStatement values) {
        return query(values, "values");
    }

    private String query(QueryStatement query, String verb) {
        new QueryRenderer(rendering, new Scope(null)).write(query);
        return verb;
    }

    @Override
    public String visitInsert(InsertStatement insert) {
        sql.add("insert into ");
        target(insert.into(), " as ");
        columns(insert);
        rows(insert);
        conflict(insert);
        Scope scope = new Scope(null);
        scope.add(insert.into(), hasQueries(insert.returning()) ? ownName(insert.into()) : "");
        returning(insert.returning(), scope);
        return "insert into";
    }

    @Override
    public String visitUpdate(UpdateStatement update) {
        sql.add("update ");
        Scope scope = target(update.table());
        addBeside(update.table(), update.from(), update.where(), scope);
        set(update.set(), new ExpressionRenderer(rendering, scope));
        new FromRenderer(rendering, scope).write(" from ", update.from());
        new QueryRenderer(rendering, scope).condition(" where ", update.where());
        returning(update.returning(), scope);
        return "update";
    }

    @Override
    public String visitDelete(DeleteStatement delete) {
        sql.add("delete from ");
        Scope scope = target(delete.table());
        addBeside(delete.table(), delete.using(), delete.where(), scope);
        new FromRenderer(rendering, scope).write(" using ", delete.using());
        new QueryRenderer(rendering, scope).condition(" where ", delete.where());
        returning(delete.returning(), scope);
        return "delete from";
    }

    @Override
    public String visitMerge(MergeStatement merge) {
        Scope scope = new MergeRenderer(rendering, merge).write();
        returning(merge.returning(), scope);
        return "merge into";
    }

    @Override
    public String visitRawStatement(RawStatement raw) {
        new ExpressionRenderer(rendering, new Scope(null)).visitRaw(raw.text());
        return "raw SQL";
    }

    /** {@code users}, or {@code users u} where other tables are in sight. */
    private Scope target(TableReference table) {
        Scope scope = new Scope(null);
        String name = rendering.names().areNeeded() ? rendering.names().nameFor(table, scope) : "";
        scope.add(table, name);
        rendering.tableName(table);
        if (!name.isEmpty()) {
            sql.add(" ").identifier(name);
        }
        return scope;
    }

    /** Brings the tables beside the target into sight; each must be connected with it. */
    private void addBeside(TableReference table, List<FromItem> beside, @Nullable Condition where, Scope scope) {
        for (FromItem item : beside) {
            FromClause.spine(item)
                    .forEach(source -> scope.add(source, rendering.names().nameFor(source, scope)));
        }
        List<FromItem> all = new ArrayList<>(beside);
        all.add(0, table);
        Connections.check(all, where, scope);
    }

    private void target(TableReference table, String before) {
        rendering.tableName(table);
        if (table.source().alias() != null) {
            sql.add(before).identifier(table.source().alias());
        }
    }

    private static String ownName(TableReference table) {
        String alias = table.source().alias();
        return alias == null ? table.source().name() : alias;
    }

    private void columns(InsertStatement insert) {
        if (!insert.columns().isEmpty()) {
            sql.add(" (")
                    .list(insert.columns(), ", ", column -> sql.identifier(column.columnName()))
                    .add(")");
        }
    }

    private void rows(InsertStatement insert) {
        InsertStatement.Rows rows = insert.rows();
        if (rows instanceof InsertStatement.Query query) {
            sql.add(" ");
            query(query.query(), "select");
        } else {
            List<List<? extends @Nullable Expression<?>>> values = ((InsertStatement.Values) rows).rows();
            boolean empty = values.stream().allMatch(List::isEmpty);
            if (ManyRows.are(values)) {
                sql.add(" ");
                ManyRows.write(values, insert.columns(), rendering.dialect(), sql);
            } else if (empty) {
                sql.add(" default values");
            } else {
                sql.add(" values ").list(values, ", ", this::row);
            }
        }
    }

    private void row(List<? extends @Nullable Expression<?>> row) {
        ExpressionRenderer expressions = new ExpressionRenderer(rendering, new Scope(null));
        String separator = "(";
        for (Expression<?> value : row) {
            sql.add(separator);
            expressions.assigned(value);
            separator = ", ";
        }
        sql.add(")");
    }

    /** {@code on conflict (id) do update set name = excluded.name where …} */
    private void conflict(InsertStatement insert) {
        Conflict conflict = insert.conflict();
        if (conflict == null) {
            return;
        }
        sql.add(" on conflict");
        conflictTarget(insert.into(), conflict);
        if (conflict.doesNothing()) {
            sql.add(" do nothing");
            return;
        }
        sql.add(" do update");
        Scope scope = new Scope(null);
        scope.add(insert.into(), ownName(insert.into()));
        scope.add(excluded(insert.into()), TableSource.EXCLUDED);
        set(conflict.set(), new ExpressionRenderer(rendering, scope));
        new QueryRenderer(rendering, scope).condition(" where ", conflict.where());
    }

    private void conflictTarget(TableReference table, Conflict conflict) {
        if (conflict.constraint() != null) {
            sql.add(" on constraint ").identifier(conflict.constraint());
        } else if (!conflict.target().isEmpty()) {
            Scope scope = new Scope(null);
            scope.add(table, "");
            ExpressionRenderer expressions = new ExpressionRenderer(rendering, scope);
            sql.add(" (").list(conflict.target(), ", ", expressions::indexed).add(")");
            new QueryRenderer(rendering, scope).condition(" where ", conflict.indexWhere());
        }
    }

    private static TableReference excluded(TableReference table) {
        TableSource excluded = table.source().as(TableSource.EXCLUDED);
        return () -> excluded;
    }

    private void set(List<SetClause> clauses, ExpressionRenderer expressions) {
        if (clauses.isEmpty()) {
            throw new StatementBuildException("an update sets nothing: assign a column");
        }
        sql.add(" set ").list(clauses, ", ", clause -> {
            sql.identifier(clause.column().columnName()).add(" = ");
            expressions.assigned(clause.value());
        });
    }

    /** {@code returning id, old.price}: the rows before and after the change are known here only. */
    private void returning(List<SelectItem> items, Scope scope) {
        if (!items.isEmpty()) {
            for (SelectItem item : items) {
                FreeColumns.of(item.expression()).forEach(column -> addVersion(column.source(), scope));
            }
            sql.add(" returning ");
            new QueryRenderer(rendering, scope).items(items);
        }
    }

    private static void addVersion(Source source, Scope scope) {
        if (source instanceof TableReference table && table.source().isVersion() && !scope.isOwn(table)) {
            scope.add(table, String.valueOf(table.source().alias()));
        }
    }

    private static boolean hasQueries(List<SelectItem> items) {
        List<? extends Expression<?>> expressions =
                items.stream().map(SelectItem::expression).toList();
        return !Walk.within(expressions).queries().isEmpty();
    }
}
