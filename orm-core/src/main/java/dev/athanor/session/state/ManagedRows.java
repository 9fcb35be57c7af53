// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
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
    private final EntryTable<E> entries;

    ManagedRows(KeyedTable<E, ?> table, IdentityMap identities, CollectionHandles handles) {
        this.identities = identities;
        this.handles = handles;
        this.entries = identities.of(table);
        this.table = entries.table();
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
    public @Nullable E known(Object key) {
        EntityEntry<E> entry = entries.get(key);
        return entry == null ? null : known(entry);
    }

    /** The same of an entry. */
    public @Nullable E known(EntityEntry<E> entry) {
        return entry.isExpired() ? null : entry.present();
    }

    /** The entry of a key; null where the session does not know the row. */
    public @Nullable EntityEntry<E> entry(Object key) {
        return entries.get(key);
    }

    /** Whether the session has deleted the row with a key, or is about to. */
    public boolean isDeleted(Object key) {
        EntityEntry<E> entry = entries.get(key);
        return entry != null && entry.isDeleted();
    }

    /**
     * Takes in a row that was read; it may stand in other collections than it did when it was read last.
     *
     * @param entry the entry of its key; null where there is none
     */
    public E admit(@Nullable EntityEntry<E> entry, Object key, E record) {
        E before;
        if (entry == null) {
            EntityEntry<E> read = EntityEntry.read(table, key, record);
            entries.put(read);
            identities.arrived(read);
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
