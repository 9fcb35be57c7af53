// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relation to the rows of another entity that a link table ties to this one's; one side declares the table, the other may be its inverse.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class ManyToManyRelation<E, T> extends CollectionRelation<E, T> {
    private final @Nullable LinkDefinition definition;
    private final String mappedBy;
    private volatile @Nullable LinkTable links;

    /** The side that declares the link table. */
    public ManyToManyRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            LinkDefinition definition,
            CollectionOrder order) {
        super(table, name, target, order);
        this.definition = definition;
        this.mappedBy = "";
    }

    /** The inverse of the target's relation of the given name. */
    public ManyToManyRelation(
            Table<E> table,
            String name,
            Supplier<? extends KeyedTable<T, ?>> target,
            String mappedBy,
            CollectionOrder order) {
        super(table, name, target, order);
        this.definition = null;
        this.mappedBy = mappedBy;
    }

    /** These records shall be linked to the owner as well, new ones are added; linking twice is linking once. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CollectionChange<E, T> link(T... records) {
        return new CollectionChange<>(this, CollectionChange.Kind.ADD, List.of(records));
    }

    /** These records shall be linked to the owner no longer; they stay, and what was not linked is left alone. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final CollectionChange<E, T> unlink(T... records) {
        return new CollectionChange<>(this, CollectionChange.Kind.REMOVE, List.of(records));
    }

    /** These records and no others shall be linked to the owner; only what differs from now is written. */
    public CollectionChange<E, T> set(List<? extends T> records) {
        return new CollectionChange<>(this, CollectionChange.Kind.SET, List.copyOf(records));
    }

    /** Whether this side declares the link table. */
    public boolean isOwning() {
        return definition != null;
    }

    /** The link table. */
    public LinkTable links() {
        LinkTable made = links;
        if (made == null) {
            made = definition == null
                    ? owning().links()
                    : new LinkTable(property(), definition, (KeyedTable<E, ?>) table(), target());
            links = made;
        }
        return made;
    }

    /** The columns of an occurrence of the link table that hold the key of the entity that has this relation. */
    public List<Column<Link, ?>> nearColumns(LinkTable occurrence) {
        return isOwning() ? occurrence.ownerColumns() : occurrence.targetColumns();
    }

    /** The columns of an occurrence of the link table that hold the key of the entity that this relation leads to. */
    public List<Column<Link, ?>> farColumns(LinkTable occurrence) {
        return isOwning() ? occurrence.targetColumns() : occurrence.ownerColumns();
    }

    /** The link between two rows, by the key of one of this entity and of one that this relation leads to. */
    public Link tie(Object near, Object far) {
        return isOwning() ? new Link(near, far) : new Link(far, near);
    }

    /** Whether the other relation is this one from the other side. */
    public boolean isInverseOf(Relation<?, ?> other) {
        return other instanceof ManyToManyRelation<?, ?> relation
                && relation.isOwning() != isOwning()
                && relation.links().equals(links());
    }

    private ManyToManyRelation<T, ?> owning() {
        for (Relation<T, ?> relation : target().relations()) {
            if (relation instanceof ManyToManyRelation<T, ?> linked
                    && relation.name().equals(mappedBy)) {
                return linked;
            }
        }
        throw new IllegalStateException(property() + " is mapped by \"" + mappedBy + "\", which "
                + target().entity().getSimpleName() + " does not have: compile both entities again");
    }
}
