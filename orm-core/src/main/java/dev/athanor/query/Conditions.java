// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions joined by {@code and}, as {@code where} and {@code having} take them. */
final class Conditions {
    private Conditions() {}

    /** All that must hold; null when nothing need hold. */
    static @Nullable Condition all(@Nullable Condition present, Condition condition, Condition... more) {
        List<Condition> conditions = new ArrayList<>();
        if (present != null) {
            conditions.add(present);
        }
        conditions.add(condition);
        conditions.addAll(Arrays.asList(more));
        Condition all = Logical.of(Logical.Operator.AND, conditions);
        return all == NoCondition.NONE ? null : all;
    }
}
