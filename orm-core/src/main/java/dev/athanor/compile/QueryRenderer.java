// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.RowLock;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Window;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one query, clause by clause in SQL's own order. */
final class QueryRenderer {
    private final Rendering rendering;
    private final Scope scope;
    private final SqlWriter sql;
    private final ExpressionRenderer expressions;

    QueryRenderer(Rendering rendering, Scope scope) {
        this.rendering = rendering;
        this.scope = scope;
        this.sql = rendering.sql();
        this.expressions = new ExpressionRenderer(rendering, scope);
    }

    SqlWriter write(SelectStatement query) {
        List<? extends FromItem> from = FromClause.resolve(query, scope, rendering.names());
        Connections.check(from, query.where(), scope);
        select(query.items(), query.distinct());
        from(from);
        condition(" where ", query.where());
        groupBy(query.groupBy());
        condition(" having ", query.having());
        windows(query);
        expressions.orderBy(" order by ", query.orderBy());
        number(" limit ", query.limit());
        number(" offset ", query.offset());
        lock(query.lock(), from);
        return sql;
    }

    private void select(List<SelectItem> items, boolean distinct) {
        sql.add(distinct ? "select distinct " : "select ");
        items(items);
    }

    /** {@code one, two as label} */
    void items(List<SelectItem> items) {
        sql.list(items, ", ", item -> {
            expressions.writeTyped(item.expression());
            if (item.label() != null) {
                sql.add(" as ").identifier(item.label());
            }
        });
    }

    private void from(List<? extends FromItem> items) {
        if (!items.isEmpty()) {
            sql.add(" from ").list(items, ", ", new Tables()::item);
        }
    }

    void condition(String word, @Nullable Condition condition) {
        if (condition != null) {
            sql.add(word);
            expressions.write(condition);
        }
    }

    private void groupBy(List<Expression<?>> terms) {
        if (!terms.isEmpty()) {
            sql.add(" group by ").list(terms, ", ", expressions::write);
        }
    }

    /** {@code window w as (partition by one), v as (w order by two)} */
    private void windows(SelectStatement query) {
        List<Window> named = NamedWindows.of(query);
        if (!named.isEmpty()) {
            sql.add(" window ").list(named, ", ", new WindowRenderer(expressions, sql)::definition);
        }
    }

    private void number(String word, @Nullable Expression<?> rows) {
        if (rows != null) {
            sql.add(word);
            expressions.write(rows);
        }
    }

    /** Tables that were joined only because a path leads to them stay unlocked; locking the empty side of a left join would be refused. */
    private void lock(@Nullable RowLock lock, List<? extends FromItem> from) {
        if (lock == null) {
            return;
        }
        sql.add(" ").add(lock.strength().words());
        if (scope.hasPaths()) {
            List<Source> named = from.stream()
                    .flatMap(item -> FromClause.spine(item).stream())
                    .toList();
            sql.add(" of ").list(named, ", ", source -> sql.identifier(scope.nameOf(source)));
        }
        sql.add(lock.whenLocked().words());
    }

    /** The tables of the query's {@code from}. */
    private final class Tables {
        /** Those that a join may leave without a row, so that what their paths lead to may be missing as well. */
        private final Set<Object> optional = new HashSet<>();

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
            joins.forEach(this::join);
        }

        /** {@code left join table on condition} */
        private void join(Join join) {
            if (join.kind() == Join.Kind.LEFT || join.kind() == Join.Kind.FULL) {
                optional.add(Scope.key(join.right()));
            }
            sql.add(" ").add(join.kind().words()).add(" ");
            source(join.right());
            condition(" on ", join.on());
            paths(join.right());
        }

        /** {@code users u}, {@code (select …) t}, {@code lateral (select …) t} */
        private void source(Source source) {
            if (source instanceof DerivedTable derived) {
                sql.add(derived.isLateral() ? "lateral (" : "(");
                Scope around = derived.isLateral() ? scope : scope.outer();
                new QueryRenderer(rendering, new Scope(around)).write(derived.query());
                sql.add(") ").identifier(scope.nameOf(source));
            } else {
                table((TableReference) source);
            }
        }

        private void table(TableReference table) {
            rendering.tableName(table);
            if (rendering.names().areNeeded()) {
                sql.add(" ").identifier(scope.nameOf(table));
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
}
