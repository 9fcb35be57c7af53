// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.NoCondition;
import dev.athanor.schema.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code when not matched}, still without what shall happen then.
 *
 * @param <E> the entity
 */
public final class MergeInsert<E> {
    private final Merge<E> merge;
    private final @Nullable Condition condition;

    MergeInsert(Merge<E> merge, Condition condition) {
        this.merge = merge;
        this.condition = condition == NoCondition.NONE ? null : condition;
    }

    /** {@code then insert (columns) values (…)}; columns that are not assigned get the server's default. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Merge<E> insert(Assignment<E>... assignments) {
        return then(new MergeStatement.Insert(new AssignedRows<>(List.of(List.of(assignments))).clauses()));
    }

    /** {@code then do nothing}: the rows are left out, whatever the branches behind this one say. */
    public Merge<E> doNothing() {
        return then(new MergeStatement.Nothing());
    }

    private Merge<E> then(MergeStatement.Action action) {
        return merge.and(new MergeStatement.When(MergeStatement.Match.NOT_MATCHED, condition, action));
    }
}
