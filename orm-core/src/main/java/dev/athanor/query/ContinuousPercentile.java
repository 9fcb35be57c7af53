// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.type.SqlTypes;
import java.util.List;

/** {@code percentile_cont(fraction)}, still without its values. */
public final class ContinuousPercentile {
    private final Expression<Double> fraction;

    ContinuousPercentile(Expression<Double> fraction) {
        this.fraction = fraction;
    }

    /** {@code within group (order by values)}, ascending. */
    public NumberAggregate<Double> withinGroup(Expression<? extends Number> values) {
        return new NumberAggregate<>(Aggregate.of("percentile_cont", SqlTypes.DOUBLE, List.of(fraction))
                .withWithinGroup(List.of(values.asc())));
    }
}
