// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The collections of managed records: what a change makes wrong is no longer loaded there; the handles at large stay as they are. */
final class CollectionHandles {
    private final IdentityMap identities;
    private final Surroundings surroundings;

    CollectionHandles(IdentityMap identities, Surroundings surroundings) {
        this.identities = identities;
        this.surroundings = surroundings;
    }

    /**
     * A row comes, goes, or changes what it refers to: the collections of what it no longer refers to, and of what it refers to now, are not what was
     * loaded.
     *
     * @param before the row as it was; null for a new one
     * @param after the row as it shall be; null for one that goes
     */
    <E> void ownersChange(KeyedTable<E, ?> table, @Nullable E before, @Nullable E after) {
        for (Relation<E, ?> relation : table.relations()) {
            if (relation instanceof ToOneRelation<E, ?> toOne) {
                Object left = before == null ? null : foreignKey(toOne, before);
                Object joined = after == null ? null : foreignKey(toOne, after);
                if (!Objects.equals(left, joined)) {
                    unloadInverses(toOne, left);
                    unloadInverses(toOne, joined);
                }
            }
        }
    }

    private <T> void unloadInverses(ToOneRelation<?, T> toOne, @Nullable Object owner) {
        if (owner == null) {
            return;
        }
        KeyedTable<T, ?> owners = toOne.target();
        for (Relation<T, ?> relation : owners.relations()) {
            if (relation instanceof InverseRelation<T, ?> inverse && inverse.inverse() == toOne) {
                unload(owners, inverse, owner);
            }
        }
    }

    /** Two rows are linked, or no longer: neither side's collection is what was loaded. */
    <E, T> void linkChanges(ManyToManyRelation<E, T> relation, Object owner, Object target) {
        unload(owners(relation), relation, owner);
        for (Relation<T, ?> other : relation.target().relations()) {
            if (other instanceof ManyToManyRelation<T, ?> inverse && inverse.isInverseOf(relation)) {
                unload(relation.target(), inverse, target);
            }
        }
    }

    /** A row goes: no collection that it was linked into is what was loaded. */
    void linkedRowGoes(KeyedTable<?, ?> table, Object key) {
        for (KeyedTable<?, ?> owners : identities.tables()) {
            for (Relation<?, ?> relation : owners.relations()) {
                if (relation instanceof ManyToManyRelation<?, ?> linked
                        && linked.target().entity() == table.entity()) {
                    unloadHolders(linked, key);
                }
            }
        }
    }

    /** Rows of a table changed past the session: no collection of them is what was loaded. */
    void rowsChange(KeyedTable<?, ?> table) {
        for (KeyedTable<?, ?> owners : identities.tables()) {
            for (Relation<?, ?> relation : owners.relations()) {
                if (relation instanceof CollectionRelation<?, ?> collection && holdsRowsOf(table, collection)) {
                    unloadAll(collection);
                }
            }
        }
    }

    private static boolean holdsRowsOf(KeyedTable<?, ?> table, CollectionRelation<?, ?> relation) {
        return relation.target().entity() == table.entity()
                || relation instanceof ManyToManyRelation<?, ?> linked
                        && linked.links().source().equals(table.source());
    }

    private <E> void unloadAll(CollectionRelation<E, ?> relation) {
        KeyedTable<E, ?> owners = owners(relation);
        identities
                .keysWhere(owners, owner -> loaded(owner, relation) != null)
                .forEach(owner -> unload(owners, relation, owner));
    }

    private <E, T> void unloadHolders(ManyToManyRelation<E, T> relation, Object key) {
        identities
                .keysWhere(owners(relation), owner -> holds(relation, owner, key))
                .forEach(owner -> unload(owners(relation), relation, owner));
    }

    private static <E, T> boolean holds(ManyToManyRelation<E, T> relation, E owner, Object key) {
        List<T> records = loaded(owner, relation);
        return records != null
                && records.stream()
                        .anyMatch(record -> key.equals(relation.target().keyOf(record)));
    }

    /** The records of a collection where the managed owner has them; null where they are not loaded. */
    static <E, T> @Nullable List<T> loaded(EntityEntry<E> owner, CollectionRelation<E, T> relation) {
        E record = owner.present();
        return record == null ? null : loaded(record, relation);
    }

    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on records of T
    private static <E, T> @Nullable List<T> loaded(E owner, CollectionRelation<E, T> relation) {
        return relation.table().mapper().handle(owner, relation.index()) instanceof ToMany<?> handle
                ? Handles.records((ToMany<T>) handle)
                : null;
    }

    /** The records of a collection, loaded if need be. */
    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on records of T
    static <E, T> List<T> elements(EntityEntry<E> owner, CollectionRelation<E, T> relation) {
        E record = Objects.requireNonNull(owner.present(), "a deleted owner is refused before");
        ToMany<T> handle = (ToMany<T>) owner.table().mapper().handle(record, relation.index());
        return handle == null ? List.of() : handle.get();
    }

    private <E> void unload(KeyedTable<E, ?> owners, CollectionRelation<E, ?> relation, Object key) {
        EntityEntry<E> owner = identities.get(owners, key);
        E record = owner == null ? null : owner.present();
        if (owner != null && record != null && loaded(owner, relation) != null) {
            Draft<E> draft = new Draft<>(owners, record);
            draft.set(relation, surroundings.handles(owners).toMany(relation.index(), key));
            owner.reshape(draft.record());
            identities.successors().note(owner);
        }
    }

    private static <E> KeyedTable<E, ?> owners(CollectionRelation<E, ?> relation) {
        return (KeyedTable<E, ?>) relation.table();
    }

    /** The key a record's to-one refers to; null for none. */
    private static <E> @Nullable Object foreignKey(ToOneRelation<E, ?> relation, E record) {
        return relation.table().mapper().handle(record, relation.index()) instanceof ToOne<?> handle
                ? Handles.knownKey(handle)
                : null;
    }
}
