// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.CommonTable;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSample;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.ValuesStatement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what stands in {@code from}, with the joins that to-one paths add. */
final class FromRenderer {
    private final Rendering rendering;
    private final Scope scope;
    private final SqlWriter sql;
    private final ExpressionRenderer expressions;

    /** Those that a join may leave without a row, so that what their paths lead to may be missing as well. */
    private final Set<Object> optional = new HashSet<>();

    FromRenderer(Rendering rendering, Scope scope) {
        this.rendering = rendering;
        this.scope = scope;
        this.sql = rendering.sql();
        this.expressions = new ExpressionRenderer(rendering, scope);
    }

    /** {@code from one, two}; nothing without items. */
    void write(String word, List<? extends FromItem> items) {
        if (!items.isEmpty()) {
            sql.add(word).list(items, ", ", this::item);
        }
    }

    /** Joins lean to the left as far as there are tables, so they are written by a loop. */
    private void item(FromItem item) {
        Deque<Join> joins = new ArrayDeque<>();
        FromItem left = item;
        while (left instanceof Join join) {
            joins.push(join);
            left = join.left();
        }
        source((Source) left);
        paths((Source) left);
        for (Join join : joins) {
            join(join);
        }
    }

    /** {@code left join table on condition} */
    private void join(Join join) {
        if (join.kind() == Join.Kind.LEFT || join.kind() == Join.Kind.FULL) {
            optional.add(Scope.key(join.right()));
        }
        sql.add(" ").add(join.kind().words()).add(" ");
        source(join.right());
        if (join.on() != null) {
            sql.add(" on ");
            expressions.write(join.on());
        }
        paths(join.right());
    }

    private void source(Source source) {
        if (source instanceof DerivedTable derived) {
            derived(derived);
        } else if (source instanceof CommonTable common) {
            common(common);
        } else if (source instanceof TableFunction function) {
            function(function);
        } else if (source instanceof TableSample sample) {
            sample(sample);
        } else {
            table((TableReference) source);
        }
    }

    /** {@code users u} */
    private void table(TableReference table) {
        rendering.tableName(table);
        if (rendering.names().areNeeded()) {
            sql.add(" ").identifier(scope.nameOf(table));
        }
    }

    /** {@code (select …) t}, {@code lateral (select …) t}, {@code (values (…)) t(a, b)} */
    private void derived(DerivedTable derived) {
        sql.add(derived.isLateral() ? "lateral (" : "(");
        Scope around = derived.isLateral() ? scope : scope.outer();
        new QueryRenderer(rendering, new Scope(around)).write(derived.query());
        sql.add(") ").identifier(scope.nameOf(derived));
        columnNames(sql, derived.query());
    }

    /** {@code (a, b)} behind the name of rows that have no names of their own. */
    static void columnNames(SqlWriter sql, QueryStatement query) {
        if (query instanceof ValuesStatement values) {
            sql.add("(")
                    .list(values.columns(), ", ", column -> sql.identifier(column.name()))
                    .add(")");
        }
    }

    /** {@code name}, {@code name alias} */
    private void common(CommonTable common) {
        sql.identifier(common.expression().name());
        if (common.hasAlias()) {
            sql.add(" ").identifier(common.alias());
        }
    }

    /** {@code unnest(?) with ordinality tag(name, position)}, {@code jsonb_to_recordset(?) as line(sku text)} */
    private void function(TableFunction function) {
        expressions.write(function.call());
        sql.add(function.hasOrdinality() ? " with ordinality " : " ").add(function.isDefined() ? "as " : "");
        sql.identifier(scope.nameOf(function))
                .add("(")
                .list(function.columns(), ", ", column -> column(function, column));
        sql.add(")");
    }

    private void column(TableFunction function, ColumnName<?> column) {
        sql.identifier(column.name());
        if (function.isDefined()) {
            sql.add(" ").type(column.type());
        }
    }

    /** {@code users u tablesample system (?) repeatable (?)} */
    private void sample(TableSample sample) {
        table(sample.table());
        sql.add(" tablesample ")
                .add(Literals.functionName(sample.method(), rendering.dialect()))
                .add(" (");
        expressions.write(sample.percent()).add(")");
        if (sample.seed() != null) {
            sql.add(" repeatable (");
            expressions.write(sample.seed()).add(")");
        }
    }

    /** {@code join users u on u.id = o.user_id} for each path that leads from the table; it never changes the number of rows. */
    private void paths(Source source) {
        for (TableReference target : scope.joinedBehind(source)) {
            TableSource.Path path = TableSource.pathTo(target);
            if (path != null) {
                boolean mayBeMissing = path.optional() || optional.contains(Scope.key(source));
                if (mayBeMissing) {
                    optional.add(Scope.key(target));
                }
                sql.add(mayBeMissing ? " left join " : " join ");
                table(target);
                keysEqual(target, path);
                paths(target);
            }
        }
    }

    private void keysEqual(TableReference target, TableSource.Path path) {
        for (int i = 0; i < path.columns().size(); i++) {
            sql.add(i == 0 ? " on " : " and ");
            column(target, path.targetColumns().get(i)).add(" = ");
            column(path.parent(), path.columns().get(i));
        }
    }

    private SqlWriter column(TableReference table, String name) {
        return sql.identifier(scope.nameOf(table)).add(".").identifier(name);
    }
}
