// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code on conflict target do nothing | do update set … where …}.
 *
 * @param target the columns and expressions of the unique index that decides; empty where a constraint is named, or where any conflict counts
 * @param indexWhere the condition of a partial unique index, null for none
 * @param constraint the constraint that decides, null where a target does
 * @param set what an existing row is changed to; empty means {@code do nothing}
 * @param where which existing rows are changed, null for all
 */
public record Conflict(
        List<Expression<?>> target,
        @Nullable Condition indexWhere,
        @Nullable String constraint,
        List<SetClause> set,
        @Nullable Condition where) {
    /** Copies the lists. */
    public Conflict {
        target = List.copyOf(target);
        set = List.copyOf(set);
    }

    /** Whether an existing row is left as it is. */
    public boolean doesNothing() {
        return set.isEmpty();
    }
}
