// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows a session knows: one entry for each entity and key, so that one row is one record. */
public final class IdentityMap {
    private final Map<Class<?>, Map<Object, EntityEntry<?>>> entries = new HashMap<>();
    private final Successors successors = new Successors();
    private long hits;

    /** What became of the records that were given out. */
    public Successors successors() {
        return successors;
    }

    /** How often a record known here was used instead of being read. */
    public long hits() {
        return hits;
    }

    void hit() {
        hits++;
    }

    /** The entry of a key; null when the session does not know the row. */
    @SuppressWarnings("unchecked") // an entity's map holds entries of that entity
    public <E> @Nullable EntityEntry<E> get(KeyedTable<E, ?> table, Object key) {
        Map<Object, EntityEntry<?>> ofEntity = entries.get(table.entity());
        return ofEntity == null ? null : (EntityEntry<E>) ofEntity.get(key);
    }

    /** What the session holds for an entity, by key; for readers that look up row after row. */
    Map<Object, EntityEntry<?>> of(KeyedTable<?, ?> table) {
        return entries.computeIfAbsent(table.entity(), entity -> new LinkedHashMap<>());
    }

    void put(EntityEntry<?> entry) {
        of(entry.table()).put(entry.key(), entry);
        successors.arrive(entry);
    }

    void remove(EntityEntry<?> entry) {
        of(entry.table()).remove(entry.key());
        successors.leave(entry);
    }

    void clear() {
        entries.clear();
        successors.clear();
    }

    void forEach(Consumer<EntityEntry<?>> action) {
        for (Map<Object, EntityEntry<?>> ofEntity : entries.values()) {
            ofEntity.values().forEach(action);
        }
    }

    /** The entries of all entities. */
    List<EntityEntry<?>> entries() {
        List<EntityEntry<?>> all = new ArrayList<>(size());
        forEach(all::add);
        return all;
    }

    /** The entries of one entity. */
    Collection<EntityEntry<?>> entriesOf(KeyedTable<?, ?> table) {
        return of(table).values();
    }

    /** The tables of the rows known. */
    List<KeyedTable<?, ?>> tables() {
        List<KeyedTable<?, ?>> tables = new ArrayList<>();
        for (Map<Object, EntityEntry<?>> ofEntity : entries.values()) {
            ofEntity.values().stream().findFirst().ifPresent(entry -> tables.add(entry.table()));
        }
        return tables;
    }

    /** The number of rows known. */
    public int size() {
        return entries.values().stream().mapToInt(Map::size).sum();
    }

    /** A record, or a newer one of the same row that is known. */
    <T> T newest(KeyedTable<T, ?> table, Object key, T record) {
        EntityEntry<T> entry = get(table, key);
        T present = entry == null || !entry.isFresh() ? null : entry.present();
        return present == null ? record : present;
    }
}
