// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import java.util.function.Supplier;

/**
 * A relation to any number of rows of another entity; the owner's table has no column for it.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public abstract sealed class CollectionRelation<E, T> extends Relation<E, T>
        permits InverseRelation, ManyToManyRelation {
    private final CollectionOrder order;

    CollectionRelation(
            Table<E> table, String name, Supplier<? extends KeyedTable<T, ?>> target, CollectionOrder order) {
        super(table, name, target);
        this.order = order;
    }

    /** The order in which the records are loaded. */
    public final CollectionOrder order() {
        return order;
    }

    /** {@code exists (select 1 from …)}: the owner has a record that meets all conditions; without conditions, any record. */
    public final Condition any(Condition... conditions) {
        return Existence.of(this, target(), conditions);
    }

    /** As {@link #any(Condition...)}, with the other end under an alias that the conditions use; needed where a table refers to itself. */
    public final Condition any(Table<T> other, Condition... conditions) {
        return Existence.of(this, other, conditions);
    }

    /** {@code not exists (select 1 from …)}: the owner has no record that meets all conditions; without conditions, none at all. */
    public final Condition none(Condition... conditions) {
        return any(conditions).not();
    }

    /** As {@link #none(Condition...)}, with the other end under an alias that the conditions use; needed where a table refers to itself. */
    public final Condition none(Table<T> other, Condition... conditions) {
        return any(other, conditions).not();
    }

    /** Those records that meet the conditions, for {@code session.load}. */
    public final PartialFetch<E, T> where(Condition condition, Condition... more) {
        return PartialFetch.of(this).where(condition, more);
    }

    /** The records in the given order, ascending, for {@code session.load}. */
    public final PartialFetch<E, T> orderBy(Expression<?> first, Expression<?>... more) {
        return PartialFetch.of(this).orderBy(first, more);
    }

    /** The records in the given order, for {@code session.load}. */
    public final PartialFetch<E, T> orderBy(Ordering first, Ordering... more) {
        return PartialFetch.of(this).orderBy(first, more);
    }

    /** The first records of each owner, at most so many, for {@code session.load}. */
    public final PartialFetch<E, T> limit(long perOwner) {
        return PartialFetch.of(this).limit(perOwner);
    }
}
