// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Tuple;
import dev.athanor.query.Projection;
import dev.athanor.query.RowQuery;
import dev.athanor.query.Select;
import dev.athanor.query.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code select … from … where … group by … having … order by … limit … offset}. */
final class Selection implements Query {
    final From from;
    final Clauses clauses;
    private final List<Expression<Object>> expressions;
    private @Nullable Select<List<@Nullable Object>> built;

    /**
     * All but what it selects from.
     *
     * @param grouped whether rows are put into groups, of which there is one without keys
     * @param limit −1 for none
     * @param offset −1 for none
     */
    record Clauses(
            List<Term> items,
            boolean distinct,
            @Nullable Term where,
            boolean grouped,
            List<Term> keys,
            @Nullable Term having,
            List<Order> orders,
            int limit,
            int offset,
            boolean withTies,
            boolean ordered) {
        Clauses plain() {
            return new Clauses(items, false, where, false, keys, null, List.of(), -1, -1, false, false);
        }
    }

    Selection(From from, Clauses clauses) {
        this.from = from;
        this.clauses = clauses;
        this.expressions = clauses.items().stream().map(Term::any).toList();
    }

    @Override
    public List<Kind> kinds() {
        return clauses.items().stream().map(Term::kind).toList();
    }

    @Override
    public boolean ordered() {
        return clauses.ordered();
    }

    /** A row with what it is ordered by in front. */
    private record Row(@Nullable Object[] keys, @Nullable Object[] values) {}

    @Override
    public List<@Nullable Object[]> rows(@Nullable Env outer) {
        List<Env> found = from.rows(outer).stream()
                .filter(row -> clauses.where() == null || clauses.where().holds(row))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Env env : clauses.grouped()
                ? groups(clauses.keys(), outer, found)
                : found.stream().map(row -> row.among(found)).toList()) {
            if (clauses.having() == null || clauses.having().holds(env)) {
                rows.add(new Row(
                        clauses.orders().stream()
                                .map(order -> order.term().value(env))
                                .toArray(),
                        clauses.items().stream().map(item -> item.value(env)).toArray()));
            }
        }
        if (clauses.distinct()) {
            Map<List<@Nullable Object>, Row> different = new LinkedHashMap<>();
            rows.forEach(row -> different.putIfAbsent(Arrays.asList(row.values()), row));
            rows = new ArrayList<>(different.values());
        }
        rows.sort((one, other) -> Order.rows(clauses.orders()).compare(one.keys(), other.keys()));
        return limited(rows).stream().map(Row::values).toList();
    }

    private List<Row> limited(List<Row> rows) {
        int first = Math.min(rows.size(), Math.max(0, clauses.offset()));
        int last = clauses.limit() < 0 ? rows.size() : Math.min(rows.size(), first + clauses.limit());
        while (clauses.withTies()
                && last > first
                && last < rows.size()
                && Order.rows(clauses.orders())
                                .compare(
                                        rows.get(last - 1).keys(),
                                        rows.get(last).keys())
                        == 0) {
            last++;
        }
        return rows.subList(first, last);
    }

    static List<Env> groups(List<Term> keys, @Nullable Env outer, List<Env> found) {
        if (keys.isEmpty()) {
            return List.of(Env.group(outer, found));
        }
        Map<List<@Nullable Object>, List<Env>> groups = new LinkedHashMap<>();
        for (Env row : found) {
            List<@Nullable Object> key =
                    Arrays.asList(keys.stream().map(term -> term.value(row)).toArray());
            groups.computeIfAbsent(key, same -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(members -> Env.group(outer, members))
                .toList();
    }

    @Override
    public Expression<Object> selected(int column) {
        return expressions.get(column);
    }

    @Override
    public RowQuery<List<@Nullable Object>> built() {
        if (built == null) {
            built = select(Sql.select(projection()));
        }
        return built;
    }

    private Projection<List<@Nullable Object>> projection() {
        List<Expression<Object>> e = expressions;
        return switch (e.size()) {
            case 1 -> Sql.into(a -> Arrays.asList(a), e.get(0));
            case 2 -> Sql.into((a, b) -> Arrays.asList(a, b), e.get(0), e.get(1));
            default -> Sql.into((a, b, c) -> Arrays.asList(a, b, c), e.get(0), e.get(1), e.get(2));
        };
    }

    @Override
    public RowQuery<Object> column() {
        return select(Sql.select(expressions.get(0)));
    }

    @Override
    public RowQuery<Tuple.Of2<Object, Object>> pair() {
        return select(Sql.select(Sql.row(expressions.get(0), expressions.get(1))));
    }

    private <R> Select<R> select(Select<R> start) {
        Select<R> select = from.built(start);
        if (clauses.where() != null) {
            select = select.where(clauses.where().condition());
        }
        if (!clauses.keys().isEmpty()) {
            Expression<?>[] keys = clauses.keys().stream().map(Term::any).toArray(Expression[]::new);
            select = select.groupBy(keys[0], Arrays.copyOfRange(keys, 1, keys.length));
        }
        if (clauses.having() != null) {
            select = select.having(clauses.having().condition());
        }
        if (clauses.distinct()) {
            select = select.distinct();
        }
        if (!clauses.orders().isEmpty()) {
            Ordering[] orders = Order.built(clauses.orders());
            select = select.orderBy(orders[0], Arrays.copyOfRange(orders, 1, orders.length));
        }
        select = clauses.limit() < 0 ? select : select.limit(clauses.limit());
        select = clauses.offset() < 0 ? select : select.offset(clauses.offset());
        return clauses.withTies() ? select.withTies() : select;
    }

    /** The same rows without an order, all of them; null where they are grouped or depend on each other. */
    @Nullable
    Selection withoutLimits() {
        boolean together = clauses.items().stream().anyMatch(item -> item.sql().contains(" over ("));
        return clauses.grouped() || together ? null : new Selection(from, clauses.plain());
    }

    /** The same query under another condition as well, for partitions. */
    Select<List<@Nullable Object>> also(Condition condition) {
        return select(Sql.select(projection())).where(condition);
    }

    @Override
    public String sql() {
        return Stream.of(
                        clauses.distinct() ? "select distinct " : "select ",
                        clauses.items().stream().map(Term::sql).collect(Collectors.joining(", ")),
                        " from " + from.sql(),
                        clauses.where() == null
                                ? ""
                                : " where " + clauses.where().sql(),
                        clauses.keys().isEmpty()
                                ? ""
                                : clauses.keys().stream()
                                        .map(Term::sql)
                                        .collect(Collectors.joining(", ", " group by ", "")),
                        clauses.having() == null
                                ? ""
                                : " having " + clauses.having().sql(),
                        Order.sql(clauses.orders()),
                        clauses.offset() < 0 ? "" : " offset " + clauses.offset(),
                        clauses.limit() < 0
                                ? ""
                                : " fetch first " + clauses.limit() + " rows"
                                        + (clauses.withTies() ? " with ties" : " only"))
                .collect(Collectors.joining());
    }
}
