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
public final class ToManyRelation<E, T> extends Relation<E, T> {
    private final String mappedBy;
    private final boolean orphanRemoval;

    /** The inverse of the target's to-one relation of the given name. */
    public ToManyRelation(Table<E> table, String name, Supplier<? extends KeyedTable<T, ?>> target, String mappedBy) {
        this(table, name, target, mappedBy, false);
    }

    /** The inverse of the target's to-one relation of the given name, which may delete what leaves its owner. */
    public ToManyRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            boolean orphanRemoval) {
        super(table, name, target);
        this.mappedBy = mappedBy;
        this.orphanRemoval = orphanRemoval;
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

    /** Whether a record that leaves its owner is deleted. */
    public boolean removesOrphans() {
        return orphanRemoval;
    }

    /** The target's relation back to this entity, which holds the foreign key. */
    @SuppressWarnings("unchecked") // the processor has checked that the component named refers to E
    public ToOneRelation<T, E> inverse() {
        for (Relation<T, ?> relation : target().relations()) {
            if (relation instanceof ToOneRelation<T, ?> toOne && relation.name().equals(mappedBy)) {
                return (ToOneRelation<T, E>) toOne;
            }
        }
        throw new IllegalStateException(property() + " is mapped by \"" + mappedBy + "\", which "
                + target().entity().getSimpleName() + " does not have: compile both entities again");
    }
}
