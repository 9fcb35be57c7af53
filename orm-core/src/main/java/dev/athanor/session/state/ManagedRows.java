// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one entity in the identity map, for a reader that meets one row after another.
 *
 * @param <E> the entity
 */
public final class ManagedRows<E> {
    private final KeyedTable<E, ?> table;
    private final IdentityMap identities;
    private final CollectionHandles handles;
    private final Map<Object, EntityEntry<?>> entries;

    ManagedRows(KeyedTable<E, ?> table, IdentityMap identities, CollectionHandles handles) {
        this.table = table;
        this.identities = identities;
        this.handles = handles;
        this.entries = identities.of(table);
    }

    /** What {@link #known} has for a key, counted as a record that was not read again. */
    public @Nullable E recall(Object key) {
        E known = known(key);
        return known == null ? null : used(known);
    }

    /** Counts a known record that is used instead of the row. */
    public E used(E known) {
        identities.hit();
        return known;
    }

    /** The record the session has for a key, which wins over the row that was read; null when it has none, or none that still counts. */
    @SuppressWarnings("unchecked") // an entity's entries hold records of that entity
    public @Nullable E known(Object key) {
        EntityEntry<?> entry = entries.get(key);
        return entry == null || entry.isExpired() ? null : (E) entry.present();
    }

    /** Whether the session has deleted the row with a key, or is about to. */
    public boolean isDeleted(Object key) {
        EntityEntry<?> entry = entries.get(key);
        return entry != null && entry.isDeleted();
    }

    /** Takes in a row that was read; it may stand in other collections than it did when it was read last. */
    @SuppressWarnings("unchecked") // an entity's entries hold records of that entity
    public E admit(Object key, E record) {
        EntityEntry<E> entry = (EntityEntry<E>) entries.get(key);
        E before;
        if (entry == null) {
            EntityEntry<E> read = EntityEntry.read(table, key, record);
            entries.put(key, read);
            EntityEntry<E> forgotten = identities.successors().arrive(read);
            before = forgotten == null ? null : forgotten.present();
        } else {
            before = entry.present();
            entry.refresh(record);
            identities.successors().note(entry);
        }
        if (before != null) {
            handles.ownersChange(table, before, record);
        }
        return record;
    }
}
