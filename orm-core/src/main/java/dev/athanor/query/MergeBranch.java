// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.NoCondition;
import dev.athanor.schema.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code when matched}, still without what shall happen then.
 *
 * @param <E> the entity
 */
public final class MergeBranch<E> {
    private final Merge<E> merge;
    private final MergeStatement.Match match;
    private final @Nullable Condition condition;

    MergeBranch(Merge<E> merge, MergeStatement.Match match, Condition condition) {
        this.merge = merge;
        this.match = match;
        this.condition = condition == NoCondition.NONE ? null : condition;
    }

    /** {@code then update set first, more}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Merge<E> update(Assignment<E>... assignments) {
        return then(new MergeStatement.Update(ColumnValues.clauses(List.of(assignments))));
    }

    /** {@code then delete}. */
    public Merge<E> delete() {
        return then(new MergeStatement.Delete());
    }

    /** {@code then do nothing}: the rows are left as they are, whatever the branches behind this one say. */
    public Merge<E> doNothing() {
        return then(new MergeStatement.Nothing());
    }

    private Merge<E> then(MergeStatement.Action action) {
        return merge.and(new MergeStatement.When(match, condition, action));
    }
}
