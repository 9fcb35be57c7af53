// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Logical;
import java.util.ArrayList;
import java.util.List;

/** The columns of two tables that tie their rows together, in the same order on both sides. */
public final class ColumnPairs {
    private ColumnPairs() {}

    /** {@code one = other and …}: each column equals its counterpart. */
    public static Condition equal(List<? extends Column<?, ?>> columns, List<? extends Column<?, ?>> others) {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Expression<?> column = columns.get(i);
            pairs.add(new Comparison(Comparison.Operator.EQUAL, column, others.get(i)));
        }
        return Logical.of(Logical.Operator.AND, pairs);
    }
}
