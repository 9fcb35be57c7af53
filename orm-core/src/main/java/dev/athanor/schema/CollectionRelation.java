// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

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
}
