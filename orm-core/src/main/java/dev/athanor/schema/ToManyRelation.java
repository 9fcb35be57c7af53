// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.function.Supplier;

/**
 * A relation to the rows of another entity that refer to this one.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class ToManyRelation<E, T> extends Relation<E, T> {
    private final String mappedBy;

    /** The inverse of the target's to-one relation of the given name. */
    public ToManyRelation(
            Table<E> table, String name, Supplier<? extends KeyedTable<T, ?>> target, String mappedBy) {
        super(table, name, target);
        this.mappedBy = mappedBy;
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
