// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.GroupingSets;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.QueryVisitor;
import dev.athanor.ast.RowLock;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.ValuesStatement;
import dev.athanor.ast.Walk;
import dev.athanor.ast.Window;
import dev.athanor.error.StatementBuildException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one query, clause by clause in SQL's own order. */
final class QueryRenderer implements QueryVisitor<SqlWriter> {
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

    SqlWriter write(QueryStatement query) {
        return query.accept(this);
    }

    @Override
    public SqlWriter visitSelect(SelectStatement query) {
        Walk inside = rendering.walk().asWithin(query);
        List<? extends FromItem> from = FromClause.resolve(query, inside, scope, rendering.names());
        Connections.check(from, query.where(), scope);
        Grouping.check(query, inside, scope);
        select(query);
        new FromRenderer(rendering, scope).write(" from ", from);
        condition(" where ", query.where());
        groupBy(query.groupBy(), query.items());
        condition(" having ", query.having());
        windows(NamedWindows.of(query, inside));
        expressions.order().by(query.orderBy(), query.items());
        limit(query.limit(), query.offset(), query.withTies());
        for (RowLock lock : query.locks()) {
            lock(lock, from);
        }
        return sql;
    }

    /** {@code select … union select … order by …} */
    @Override
    public SqlWriter visitSetOperation(SetOperation operation) {
        String between = " " + operation.operator().word() + (operation.all() ? " all " : " ");
        SetMembers members = new SetMembers(operation);
        sql.list(operation.queries(), between, query -> member(query, members.needsParentheses(query)));
        sql.add(operation.orderBy().isEmpty() ? "" : " order by ").list(operation.orderBy(), ", ", term -> {
            sql.add(members.nameOf(term, rendering.dialect()));
            expressions.order().direction(term);
        });
        return limit(operation.limit(), operation.offset(), operation.withTies());
    }

    /** A member sees nothing of the others, so its tables need names only if it has several; but what encloses them all sees it too. */
    private void member(QueryStatement query, boolean parentheses) {
        Rendering names = scope.outer() == null ? rendering.part(query) : rendering;
        sql.add(parentheses ? "(" : "");
        new QueryRenderer(names, new Scope(scope.outer())).write(query).add(parentheses ? ")" : "");
    }

    /** {@code values (…), (…)}; the first row tells the types. */
    @Override
    public SqlWriter visitValues(ValuesStatement values) {
        sql.add("values ");
        return sql.list(values.rows(), ", ", row -> {
            boolean first = row.equals(values.rows().get(0));
            sql.add("(")
                    .list(row, ", ", first ? expressions::writeTyped : expressions::write)
                    .add(")");
        });
    }

    /** {@code select distinct on (one) two, three as label} */
    private void select(SelectStatement query) {
        sql.add(query.distinct() ? "select distinct " : "select ");
        if (!query.distinctOn().isEmpty()) {
            refuseOtherOrder(query);
            sql.add("on (")
                    .<Expression<?>>list(query.distinctOn(), ", ", each -> writeOrPosition(each, query.items()))
                    .add(") ");
        }
        items(query.items());
    }

    /** The server keeps the first row of each group, so its order must begin with what makes the groups. */
    private static void refuseOtherOrder(SelectStatement query) {
        Set<Expression<?>> groups = new HashSet<>(query.distinctOn());
        query.orderBy().stream()
                .limit(query.distinctOn().size())
                .<Expression<?>>map(Ordering::expression)
                .filter(leading -> !groups.contains(leading))
                .findFirst()
                .ifPresent(other -> {
                    throw new StatementBuildException("distinctOn(…) keeps the first row of each group, and "
                            + JoinHint.nameOf(other) + " makes none: let orderBy(…) begin with "
                            + query.distinctOn().stream().map(JoinHint::nameOf).collect(Collectors.joining(", ")));
                });
    }

    void items(List<SelectItem> items) {
        sql.list(items, ", ", item -> {
            expressions.writeTyped(item.expression());
            if (item.label() != null) {
                sql.add(" as ").identifier(item.label());
            }
        });
    }

    void condition(String word, @Nullable Condition condition) {
        if (condition != null) {
            sql.add(word);
            expressions.write(condition);
        }
    }

    private void groupBy(List<GroupingElement> elements, List<SelectItem> selected) {
        if (!elements.isEmpty()) {
            sql.add(" group by ").list(elements, ", ", element -> grouping(element, selected));
        }
    }

    /** {@code one}, {@code rollup (one, two)}, {@code grouping sets ((one, two), one, ())} */
    private void grouping(GroupingElement element, List<SelectItem> selected) {
        if (element instanceof GroupingSets sets) {
            sql.add(sets.kind().words())
                    .list(sets.elements(), ", ", inner -> grouping(inner, selected))
                    .add(")");
        } else {
            writeOrPosition((Expression<?>) element, selected);
        }
    }

    private void writeOrPosition(Expression<?> expression, List<SelectItem> selected) {
        int position = ResultNames.positionOf(expression, selected);
        if (position > 0) {
            sql.add(Integer.toString(position));
        } else {
            expressions.write(expression);
        }
    }

    /** {@code window w as (partition by one), v as (w order by two)} */
    private void windows(List<Window> named) {
        if (!named.isEmpty()) {
            sql.add(" window ").list(named, ", ", new WindowRenderer(expressions, sql)::definition);
        }
    }

    /** {@code limit ? offset ?}, or with ties {@code offset ? fetch first ? rows with ties} */
    private SqlWriter limit(@Nullable Expression<?> limit, @Nullable Expression<?> offset, boolean withTies) {
        if (withTies && limit != null) {
            number(" offset ", offset);
            number(" fetch first ", limit);
            return sql.add(" rows with ties");
        }
        number(" limit ", limit);
        number(" offset ", offset);
        return sql;
    }

    private void number(String word, @Nullable Expression<?> rows) {
        if (rows != null) {
            sql.add(word);
            expressions.write(rows);
        }
    }

    private static boolean isEndOfPath(Source source) {
        return TableSource.pathTo(source) != null;
    }

    /** Tables that were joined only because a path leads to them stay unlocked; locking the empty side of a left join would be refused. */
    private void lock(RowLock lock, List<? extends FromItem> from) {
        sql.add(" ").add(lock.strength().words());
        List<Source> locked = lock.of();
        List<Source> all =
                from.stream().flatMap(item -> FromClause.spine(item).stream()).toList();
        if (locked.isEmpty() && (scope.hasPaths() || all.stream().anyMatch(QueryRenderer::isEndOfPath))) {
            locked = all.stream().filter(source -> !isEndOfPath(source)).toList();
        }
        if (!locked.isEmpty()) {
            sql.add(" of ").list(locked, ", ", source -> sql.identifier(lockedName(source)));
        }
        sql.add(lock.whenLocked().words());
    }

    private String lockedName(Source source) {
        if (!scope.isOwn(source)) {
            throw new StatementBuildException(
                    JoinHint.nameOf(source) + " is to be locked and is not in from(…) or join(…): name it there");
        }
        String name = scope.nameOf(source);
        TableReference table = source.asTable();
        return name.isEmpty() && table != null ? table.source().name() : name;
    }
}
