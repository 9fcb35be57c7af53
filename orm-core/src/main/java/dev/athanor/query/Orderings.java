// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The terms of an {@code order by} as builders take them. */
final class Orderings {
    private Orderings() {}

    static List<Ordering> ascending(Expression<?> first, Expression<?>... more) {
        List<Ordering> orderings = new ArrayList<>(1 + more.length);
        orderings.add(first.asc());
        for (Expression<?> expression : more) {
            orderings.add(expression.asc());
        }
        return orderings;
    }

    static List<Ordering> of(Ordering first, Ordering... more) {
        return Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
    }
}
