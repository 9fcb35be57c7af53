// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.function.Supplier;

/**
 * A relation to the one row of another entity that refers to this one, where there is one: the inverse side of a one-to-one.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class ToOptionalRelation<E, T> extends InverseRelation<E, T> {
    /** The inverse of the target's to-one relation of the given name, which may delete what leaves its owner. */
    public ToOptionalRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            boolean orphanRemoval) {
        super(table, name, target, mappedBy, orphanRemoval, CollectionOrder.BY_KEY);
    }

    /**
     * The record shall belong to the owner, a stored one or a new one; the one that did is released: its foreign key becomes NULL where it may, and it is
     * deleted where the relation says so.
     */
    public CollectionChange<E, T> set(T record) {
        return new CollectionChange<>(this, CollectionChange.Kind.SET, List.of(record));
    }

    /** No record shall belong to the owner. */
    public CollectionChange<E, T> clear() {
        return new CollectionChange<>(this, CollectionChange.Kind.SET, List.of());
    }
}
