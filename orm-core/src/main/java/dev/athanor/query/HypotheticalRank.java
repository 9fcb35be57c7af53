// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.List;

/**
 * The rank that a value would have among those of a group, still without them.
 *
 * @param <T> the Java type of the values
 * @param <N> the Java type of the rank
 */
public final class HypotheticalRank<T, N extends Number> {
    private final String name;
    private final Expression<T> value;
    private final SqlType<N> type;

    HypotheticalRank(String name, Expression<T> value, SqlType<N> type) {
        this.name = name;
        this.value = value;
        this.type = type;
    }

    /** {@code within group (order by values)}, ascending. */
    public NumberAggregate<N> withinGroup(Expression<T> values) {
        return among(values.asc());
    }

    /**
     * {@code within group (order by values)}, in the direction that the term says.
     *
     * @throws StatementBuildException when the value to be ranked is of another type
     */
    public NumberAggregate<N> withinGroup(Ordering values) {
        SqlType<?> others = values.expression().type();
        if (!others.javaType().equals(value.type().javaType())) {
            throw new StatementBuildException(name + "(…) ranks a value of type "
                    + value.type().sqlName() + " among values of type " + others.sqlName()
                    + ": rank a value of their type");
        }
        return among(values);
    }

    private NumberAggregate<N> among(Ordering values) {
        return new NumberAggregate<>(Aggregate.of(name, type, List.of(value)).withWithinGroup(List.of(values)));
    }
}
