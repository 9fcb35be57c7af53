// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.NoCondition;
import org.jspecify.annotations.Nullable;

/** Conditions joined by {@code and}, as {@code where} and {@code having} take them. */
final class Conditions {
    private Conditions() {}

    /** All that must hold; null when nothing need hold. */
    static @Nullable Condition all(@Nullable Condition present, Condition condition, Condition... more) {
        Condition all = present == null ? condition : present.and(condition);
        for (Condition each : more) {
            all = all.and(each);
        }
        return all == NoCondition.NONE ? null : all;
    }
}
