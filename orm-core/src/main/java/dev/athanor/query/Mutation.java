// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;

/**
 * A statement that changes rows and yields their number, or with {@code returning(…)} the rows.
 *
 * @param <E> the entity whose rows are changed
 */
public sealed interface Mutation<E> extends Executable permits Insert, Update, Delete, Merge, BoundMutation, RawChange {
    /** The table whose rows are changed. */
    Table<E> table();

    /** The same statement with what the process fills into rows: keys, moments, preset values; a session calls it before it runs the statement. */
    Mutation<E> filledBy(Filling filling);

    /**
     * {@code returning …}: the entities of the rows that were changed, as they now are; rows that were deleted as they were, and those that were only marked
     * as they now are. Of a merge with PostgreSQL 17.
     */
    default Returning<E> returning(Table<E> returned) {
        return returning(new EntityProjection<>(returned));
    }

    /** {@code returning expression}: one value of each row that was changed. */
    default <T> Returning<T> returning(Expression<T> expression) {
        return returning(new ValueProjection<>(expression));
    }

    /** {@code returning …}: several values of each row that was changed, read as {@code into(…)} says. */
    default <R> Returning<R> returning(Projection<R> projection) {
        return Returning.rowsOf(this, projection);
    }

    /** This mutation with values for its named parameters, to be run: {@code RAISE.bind(PERCENT.is(5))}. */
    default BoundMutation<E> bind(NamedParameter.Value... values) {
        return new BoundMutation<>(this, NamedValues.of(values));
    }
}
