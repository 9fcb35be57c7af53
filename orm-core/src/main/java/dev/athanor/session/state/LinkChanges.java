// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.EntityDeletedException;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries changes of many-to-many relations out as links; where the collection is loaded, only what differs is written. */
final class LinkChanges {
    private final UnitOfWork unit;
    private final Links links;
    private final CollectionHandles handles;

    LinkChanges(UnitOfWork unit, Links links, CollectionHandles handles) {
        this.unit = unit;
        this.links = links;
        this.handles = handles;
    }

    <E, T> void apply(EntityEntry<E> owner, ManyToManyRelation<E, T> relation, CollectionChange<E, T> change) {
        switch (change.kind()) {
            case ADD -> link(owner, relation, keys(relation, change.records()));
            case REMOVE -> {
                Set<Object> leaving = new LinkedHashSet<>();
                change.records().forEach(record -> leaving.add(unit.keyOf(record)));
                unlink(owner, relation, leaving);
            }
            case SET -> {
                Set<Object> present = keysOf(CollectionHandles.elements(owner, relation));
                Set<Object> wanted = keys(relation, change.records());
                Set<Object> leaving = new LinkedHashSet<>(present);
                leaving.removeAll(wanted);
                wanted.removeAll(present);
                unlink(owner, relation, leaving);
                link(owner, relation, wanted);
            }
        }
    }

    private <E, T> void link(EntityEntry<E> owner, ManyToManyRelation<E, T> relation, Set<Object> targets) {
        Set<Object> linked = loadedKeys(owner, relation);
        for (Object target : targets) {
            if (linked == null || !linked.contains(target)) {
                links.link(relation, owner.key(), target);
                handles.linkChanges(relation, owner.key(), target);
            }
        }
    }

    private <E, T> void unlink(EntityEntry<E> owner, ManyToManyRelation<E, T> relation, Set<Object> targets) {
        Set<Object> linked = loadedKeys(owner, relation);
        for (Object target : targets) {
            if (linked == null || linked.contains(target)) {
                links.unlink(relation, owner.key(), target);
                handles.linkChanges(relation, owner.key(), target);
            }
        }
    }

    private <E, T> @Nullable Set<Object> loadedKeys(EntityEntry<E> owner, ManyToManyRelation<E, T> relation) {
        List<T> loaded = CollectionHandles.loaded(owner, relation);
        return loaded == null ? null : keysOf(loaded);
    }

    private Set<Object> keysOf(List<?> records) {
        Set<Object> keys = new LinkedHashSet<>();
        records.forEach(record -> keys.add(unit.keyOf(record)));
        return keys;
    }

    /** The keys of records that shall be linked, each once; new records are added. */
    private <T> Set<Object> keys(ManyToManyRelation<?, T> relation, List<T> records) {
        Set<Object> keys = new LinkedHashSet<>();
        records.forEach(record -> keys.add(key(relation.target(), record)));
        return keys;
    }

    private <T> Object key(KeyedTable<T, ?> table, T record) {
        EntityEntry<T> known = unit.known(record);
        if (known != null && known.isDeleted()) {
            String entity = table.entity().getSimpleName();
            throw new EntityDeletedException(
                    entity,
                    "this " + entity + " was deleted in this session and cannot be linked: link another record");
        }
        Object key = known == null ? table.keyOf(record) : known.key();
        return key != null ? key : Objects.requireNonNull(table.keyOf(unit.add(record, null)));
    }

    /** Links what the collections of a record that is being added hold; its own handles hold the same from then on. */
    <E> void linkChildren(E given, EntityEntry<E> added) {
        for (Relation<E, ?> relation : added.table().relations()) {
            if (relation instanceof ManyToManyRelation<E, ?> linked) {
                linkChildren(given, added, linked);
            }
        }
    }

    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on records of T
    private <E, T> void linkChildren(E given, EntityEntry<E> added, ManyToManyRelation<E, T> relation) {
        ToMany<T> children = (ToMany<T>) added.table().mapper().handle(given, relation.index());
        List<T> linked = new ArrayList<>();
        if (children != null && Handles.owner(children) == null) {
            Set<Object> keys = new LinkedHashSet<>();
            for (T child : children.get()) {
                Object key = key(relation.target(), child);
                if (keys.add(key)) {
                    links.link(relation, added.key(), key);
                    handles.linkChanges(relation, added.key(), key);
                    linked.add(unit.identities().newest(relation.target(), key, child));
                }
            }
        }
        E record = Objects.requireNonNull(added.present(), "it is being added");
        ToMany<T> handle = (ToMany<T>) added.table().mapper().handle(record, relation.index());
        if (handle != null) {
            Handles.fill(handle, linked);
        }
    }
}
