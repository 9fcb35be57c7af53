// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The other side of a to-one relation: the rows whose foreign key refers to an owner.
 *
 * @param <E> the entity that has the relation, and that the foreign key refers to
 * @param <T> the entity that holds the foreign key
 */
public abstract sealed class InverseRelation<E, T> extends CollectionRelation<E, T>
        permits ToManyRelation, ToOptionalRelation {
    private final String mappedBy;
    private final boolean orphanRemoval;
    private volatile @Nullable ToOneRelation<T, E> inverse;

    InverseRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            boolean orphanRemoval,
            CollectionOrder order) {
        super(table, name, target, order);
        this.mappedBy = mappedBy;
        this.orphanRemoval = orphanRemoval;
    }

    /** Whether a record that leaves its owner is deleted. */
    public final boolean removesOrphans() {
        return orphanRemoval;
    }

    /** The target's relation back to this entity, which holds the foreign key. */
    public final ToOneRelation<T, E> inverse() {
        ToOneRelation<T, E> known = inverse;
        if (known == null) {
            known = find();
            inverse = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // the processor has checked that the component named refers to E
    private ToOneRelation<T, E> find() {
        for (Relation<T, ?> relation : target().relations()) {
            if (relation instanceof ToOneRelation<T, ?> toOne && relation.name().equals(mappedBy)) {
                return (ToOneRelation<T, E>) toOne;
            }
        }
        throw new IllegalStateException(property() + " is mapped by \"" + mappedBy + "\", which "
                + target().entity().getSimpleName() + " does not have: compile both entities again");
    }
}
