// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Conflict;
import dev.athanor.ast.Expression;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert … on conflict}, still without what shall happen then.
 *
 * @param <E> the entity
 */
public final class OnConflict<E> {
    private final Insert<E> insert;
    private final Conflict target;

    private OnConflict(Insert<E> insert, Conflict target) {
        this.insert = insert;
        this.target = target;
    }

    static <E> OnConflict<E> of(Insert<E> insert, List<? extends Expression<?>> target, @Nullable String constraint) {
        return new OnConflict<>(insert, new Conflict(List.copyOf(target), null, constraint, List.of(), null));
    }

    /**
     * {@code on conflict (columns) where condition and more}: the unique index that decides is a partial one with this condition.
     *
     * <p>The server finds the index by the condition's text, so it must not hold bound values: use boolean columns and null tests.
     */
    public OnConflict<E> where(Condition condition, Condition... more) {
        if (target.target().isEmpty()) {
            throw new StatementBuildException("a partial index is found by its columns: name them in onConflict(…)");
        }
        Condition all = Conditions.all(target.indexWhere(), condition, more);
        return new OnConflict<>(insert, new Conflict(target.target(), all, null, List.of(), null));
    }

    /** {@code do nothing}: an existing row is left as it is. */
    public Insert<E> doNothing() {
        return insert.on(target);
    }

    /**
     * {@code do update set …}: an existing row is changed; {@code TABLE.excluded()} is the row that was to be inserted.
     *
     * @throws StatementBuildException when nothing is assigned, or no column or constraint was named
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Insert<E> doUpdate(Assignment<E>... assignments) {
        if (target.target().isEmpty() && target.constraint() == null) {
            throw new StatementBuildException(
                    "do update needs to know which row exists: name the columns of the unique index in onConflict(…)");
        }
        if (assignments.length == 0) {
            throw new StatementBuildException("do update sets nothing: assign a column, or say doNothing()");
        }
        return insert.on(new Conflict(
                target.target(),
                target.indexWhere(),
                target.constraint(),
                ColumnValues.clauses(List.of(assignments)),
                null));
    }
}
