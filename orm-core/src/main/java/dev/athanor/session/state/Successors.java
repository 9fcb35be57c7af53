// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows whose records were followed by others since the session gave them out. Handles that are loaded ask here what their rows are now, in whatever thread
 * they are read; where nothing was changed or read again there is nothing to ask.
 */
public final class Successors {
    /** A map of its own from the first row on: most sessions have none. */
    private volatile Map<Class<?>, Map<Object, EntityEntry<?>>> rows = Map.of();

    Successors() {}

    /** Whether every record that was given out is still its row's present one. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether every record of the entity that was given out is still its row's present one. */
    public boolean hasNone(KeyedTable<?, ?> table) {
        return !rows.containsKey(table.entity());
    }

    /** The record that the session has for a row now; the given one where it has no other. */
    @SuppressWarnings("unchecked") // an entity's entries hold records of that entity
    public <T> T of(KeyedTable<T, ?> table, Object key, T given) {
        Map<Object, EntityEntry<?>> ofEntity = rows.get(table.entity());
        EntityEntry<T> entry = ofEntity == null ? null : (EntityEntry<T>) ofEntity.get(key);
        T now = entry == null ? null : last(entry);
        return now == null ? given : now;
    }

    /** What was to be written for a row that the session has let go of is not to be any more. */
    private static <T> @Nullable T last(EntityEntry<T> entry) {
        return entry.isForgotten() ? entry.stored() : entry.present();
    }

    /** Whether a record of the entry's row was followed by another since one was given out. */
    boolean has(EntityEntry<?> entry) {
        Map<Object, EntityEntry<?>> ofEntity = rows.get(entry.table().entity());
        return ofEntity != null && ofEntity.containsKey(entry.key());
    }

    /** The entry's record may have been followed by another. */
    void note(EntityEntry<?> entry) {
        if (entry.isFollowed()) {
            put(entry);
        }
    }

    /** The session knows a row, perhaps again: then it is returned what it knew before. */
    @SuppressWarnings("unchecked") // an entity's entries hold records of that entity
    <E> @Nullable EntityEntry<E> arrive(EntityEntry<E> entry) {
        if (rows.isEmpty()) {
            return null;
        }
        Map<Object, EntityEntry<?>> ofEntity = rows.get(entry.table().entity());
        return ofEntity == null ? null : (EntityEntry<E>) ofEntity.replace(entry.key(), entry);
    }

    /** The session lets go of a row; a record of it that is read later follows those that were given out. */
    void leave(EntityEntry<?> entry) {
        put(entry);
    }

    private void put(EntityEntry<?> entry) {
        Map<Class<?>, Map<Object, EntityEntry<?>>> followed = rows;
        if (followed.isEmpty()) {
            followed = new ConcurrentHashMap<>();
            rows = followed;
        }
        followed.computeIfAbsent(entry.table().entity(), entity -> new ConcurrentHashMap<>())
                .put(entry.key(), entry);
    }

    void clear() {
        rows = Map.of();
    }

    /** All entries, for {@link #restore}. */
    List<EntityEntry<?>> entries() {
        return rows.values().stream()
                .flatMap(ofEntity -> ofEntity.values().stream())
                .toList();
    }

    /** These entries, and no others. */
    void restore(List<EntityEntry<?>> entries) {
        rows = Map.of();
        entries.forEach(this::put);
    }
}
