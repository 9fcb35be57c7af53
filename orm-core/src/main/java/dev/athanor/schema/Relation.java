// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.function.Supplier;

/**
 * A relation from one entity to another; as a {@link Fetch} it names itself for loading.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public abstract sealed class Relation<E, T> implements Fetch<E> permits ToOneRelation, CollectionRelation {
    private final Table<E> table;
    private final String name;
    private final Supplier<? extends KeyedTable<T, ?>> target;
    private final int index;

    /** Adds the relation to its table. */
    Relation(Table<E> table, String name, Supplier<? extends KeyedTable<T, ?>> target) {
        this.table = table;
        this.name = name;
        this.target = target;
        this.index = table.add(this);
    }

    /** The table of the entity that has the relation. */
    public final Table<E> table() {
        return table;
    }

    /** The record component that holds the handle. */
    public final String name() {
        return name;
    }

    /** The relation's position among those of its table, from 0. */
    public final int index() {
        return index;
    }

    /** The table the relation leads to; behind a supplier, so that two tables may refer to each other. */
    public final KeyedTable<T, ?> target() {
        return target.get();
    }

    /** The relation as errors name it: {@code Order.user}. */
    public final String property() {
        return table.entity().getSimpleName() + "." + name;
    }

    /** This relation together with relations of what it leads to. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Fetch<E> with(Fetch<T>... further) {
        return new FetchBranch<>(this, List.of(further));
    }

    @Override
    public final Relation<E, ?> relation() {
        return this;
    }

    @Override
    public final List<Fetch<?>> further() {
        return List.of();
    }

    @Override
    public final String toString() {
        return property();
    }
}
