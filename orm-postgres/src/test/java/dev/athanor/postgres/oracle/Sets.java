// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Tuple;
import dev.athanor.query.RowQuery;
import dev.athanor.query.SetQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code left union right} and its relatives, ordered by columns of the left one.
 *
 * @param orders each by the position of a column; all columns, or none
 */
record Sets(
        Operator operator, boolean all, Query left, Query right, List<Integer> positions, List<Order> orders, int limit)
        implements Query {
    enum Operator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    @Override
    public List<Kind> kinds() {
        return left.kinds();
    }

    @Override
    public boolean ordered() {
        return !orders.isEmpty();
    }

    @Override
    public List<@Nullable Object[]> rows(@Nullable Env outer) {
        List<List<@Nullable Object>> one = lists(left.rows(outer));
        List<List<@Nullable Object>> other = lists(right.rows(outer));
        List<List<@Nullable Object>> both = combined(one, other);
        List<List<@Nullable Object>> result = new ArrayList<>(all ? both : new LinkedHashSet<>(both));
        result.sort((row, next) -> Order.rows(orders).compare(keys(row), keys(next)));
        return result.stream()
                .limit(limit < 0 ? Long.MAX_VALUE : limit)
                .map(List::toArray)
                .toList();
    }

    private List<List<@Nullable Object>> combined(
            List<List<@Nullable Object>> one, List<List<@Nullable Object>> other) {
        List<List<@Nullable Object>> rows = new ArrayList<>(one);
        if (operator == Operator.UNION) {
            rows.addAll(other);
        } else {
            Map<List<@Nullable Object>, Integer> left = new HashMap<>();
            other.forEach(row -> left.merge(row, 1, Integer::sum));
            boolean common = operator == Operator.INTERSECT;
            rows.removeIf(row -> {
                int count = left.getOrDefault(row, 0);
                if (count > 0 && all) {
                    left.put(row, count - 1);
                }
                return (count > 0) != common;
            });
        }
        return rows;
    }

    private @Nullable Object[] keys(List<@Nullable Object> row) {
        return positions.stream().map(row::get).toArray();
    }

    private static List<List<@Nullable Object>> lists(List<@Nullable Object[]> rows) {
        return rows.stream().map(Arrays::asList).toList();
    }

    @Override
    public Expression<Object> selected(int column) {
        return left.selected(column);
    }

    @Override
    public RowQuery<List<@Nullable Object>> built() {
        return combined(left.built(), right.built());
    }

    @Override
    public RowQuery<Object> column() {
        return combined(left.column(), right.column());
    }

    @Override
    public RowQuery<Tuple.Of2<Object, Object>> pair() {
        return combined(left.pair(), right.pair());
    }

    private <R> RowQuery<R> combined(RowQuery<R> one, RowQuery<R> other) {
        SetQuery<R> query = switch (operator) {
            case UNION -> all ? one.unionAll(other) : one.union(other);
            case INTERSECT -> all ? one.intersectAll(other) : one.intersect(other);
            case EXCEPT -> all ? one.exceptAll(other) : one.except(other);
        };
        if (!orders.isEmpty()) {
            Ordering[] built = Order.built(orders);
            query = query.orderBy(built[0], Arrays.copyOfRange(built, 1, built.length));
        }
        return limit < 0 ? query : query.limit(limit);
    }

    @Override
    public String sql() {
        StringBuilder text = new StringBuilder("(").append(left.sql()).append(") ");
        text.append(operator.name().toLowerCase(Locale.ROOT)).append(all ? " all (" : " (");
        text.append(right.sql()).append(")");
        for (int i = 0; i < orders.size(); i++) {
            text.append(i == 0 ? " order by " : ", ")
                    .append(positions.get(i) + 1)
                    .append(orders.get(i).direction());
        }
        return text.append(limit < 0 ? "" : " limit " + limit).toString();
    }
}
