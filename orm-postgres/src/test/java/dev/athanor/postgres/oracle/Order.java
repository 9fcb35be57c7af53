// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Ordering;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A term of ORDER BY. */
record Order(Term term, boolean descending, Ordering.Nulls nulls) {
    Ordering built() {
        Ordering ordering = descending ? term.any().desc() : term.any().asc();
        return switch (nulls) {
            case DEFAULT -> ordering;
            case FIRST -> ordering.nullsFirst();
            case LAST -> ordering.nullsLast();
        };
    }

    static Ordering[] built(List<Order> orders) {
        return orders.stream().map(Order::built).toArray(Ordering[]::new);
    }

    /** Nulls come as if they were greater than anything, unless it is said. */
    Comparator<@Nullable Object> comparator() {
        Comparator<Object> order = Logic::order;
        boolean first = nulls == Ordering.Nulls.FIRST || (nulls == Ordering.Nulls.DEFAULT && descending);
        Comparator<Object> directed = descending ? order.reversed() : order;
        return first ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
    }

    int compare(@Nullable Object one, @Nullable Object other) {
        return comparator().compare(one, other);
    }

    /** The order of whole rows by several terms; what is compared is found by position. */
    static Comparator<@Nullable Object[]> rows(List<Order> orders) {
        return (one, other) -> {
            for (int i = 0; i < orders.size(); i++) {
                int order = orders.get(i).compare(one[i], other[i]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    String direction() {
        return (descending ? " desc" : "")
                + (nulls == Ordering.Nulls.DEFAULT
                        ? ""
                        : nulls == Ordering.Nulls.FIRST ? " nulls first" : " nulls last");
    }

    static String sql(List<Order> orders) {
        return orders.isEmpty()
                ? ""
                : orders.stream()
                        .map(order -> order.term().sql() + order.direction())
                        .collect(Collectors.joining(", ", " order by ", ""));
    }
}
