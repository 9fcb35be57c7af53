// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.function.Supplier;

/**
 * A relation to the rows of another entity that refer to this one.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class ToManyRelation<E, T> extends InverseRelation<E, T> {
    private final boolean cascadeDelete;

    /** The inverse of the target's to-one relation of the given name, in the order of the keys. */
    public ToManyRelation(Table<E> table, String name, Supplier<? extends KeyedTable<T, ?>> target, String mappedBy) {
        this(table, name, target, mappedBy, false, CollectionOrder.BY_KEY);
    }

    /** The inverse of the target's to-one relation of the given name, which may delete what leaves its owner. */
    public ToManyRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            boolean orphanRemoval,
            CollectionOrder order) {
        this(table, name, target, mappedBy, orphanRemoval, false, order);
    }

    /** The inverse of the target's to-one relation of the given name, which may delete what leaves its owner, and what is there when its owner is deleted. */
    public ToManyRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            boolean orphanRemoval,
            boolean cascadeDelete,
            CollectionOrder order) {
        super(table, name, target, mappedBy, orphanRemoval, order);
        this.cascadeDelete = cascadeDelete;
    }

    /** Whether the records are deleted when the session deletes their owner. */
    public boolean cascadesDelete() {
        return cascadeDelete;
    }

    /** These records shall belong to the owner as well: stored ones change their foreign key, new ones are added. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CollectionChange<E, T> add(T... records) {
        return new CollectionChange<>(this, CollectionChange.Kind.ADD, List.of(records));
    }

    /** These records shall belong to the owner no longer: their foreign key becomes NULL where it may, and orphans are deleted where the relation says so. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CollectionChange<E, T> remove(T... records) {
        return new CollectionChange<>(this, CollectionChange.Kind.REMOVE, List.of(records));
    }

    /** These records and no others shall belong to the owner; only what differs from now is written. */
    public CollectionChange<E, T> set(List<? extends T> records) {
        return new CollectionChange<>(this, CollectionChange.Kind.SET, List.copyOf(records));
    }
}
