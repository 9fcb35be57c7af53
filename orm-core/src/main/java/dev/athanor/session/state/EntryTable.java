// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one entity by key, in the order in which they came: an open hash table of their positions. Entries hold their keys, so that a row costs no node, only some 6
 * to 24 bytes of these arrays.
 */
final class EntryTable<E> {
    private static final int SMALLEST = 2;
    private static final int REMOVED = -1;

    private final KeyedTable<E, ?> table;

    /** In their order; null where one was removed, and behind the last. */
    private @Nullable EntityEntry<E>[] entries = room(SMALLEST);

    /** For each hash the position of its entry, counted from 1; 0 where none has ever been, {@link #REMOVED} where one has. */
    private int[] slots = new int[2 * SMALLEST];

    private int end;
    private int size;

    private final IdentityMap identities;
    private @Nullable PassedRows<E> passed;
    private @Nullable EntryTable<?> next;

    /** No entries; the map is told of those that lay behind the cursor of a stream and are asked for. */
    EntryTable(KeyedTable<E, ?> table, IdentityMap identities) {
        this.table = table;
        this.identities = identities;
    }

    /** The entries of the entity that came to the map next; null for the last. */
    @Nullable
    EntryTable<?> next() {
        return next;
    }

    void next(EntryTable<?> following) {
        next = following;
    }

    KeyedTable<E, ?> table() {
        return table;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what this class puts in
    private static <E> @Nullable EntityEntry<E>[] room(int length) {
        return (@Nullable EntityEntry<E>[]) new EntityEntry[length];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0 && passed == null;
    }

    @Nullable
    EntityEntry<E> get(Object key) {
        int slot = slotOf(key);
        if (slot >= 0) {
            return entries[slots[slot] - 1];
        }
        return passed == null ? null : returned(passed, key);
    }

    private @Nullable EntityEntry<E> returned(PassedRows<E> rows, Object key) {
        EntityEntry<E> entry = rows.take(this, key);
        if (entry != null) {
            put(entry);
            identities.arrived(entry);
        }
        return entry;
    }

    /** Holds the record of an entry weakly from now on. */
    void pass(EntityEntry<E> entry) {
        int slot = slotOf(entry.key());
        E record = entry.present();
        if (slot >= 0 && entries[slots[slot] - 1] == entry && record != null) {
            PassedRows<E> rows = passed == null ? new PassedRows<>() : passed;
            passed = rows;
            remove(entry.key());
            rows.put(entry.key(), record, entry.isExpired());
        }
    }

    void expirePassed() {
        if (passed != null) {
            passed.expire();
        }
    }

    /** Lets go of all entries; what lies behind cursors is to be read again. */
    void rewind() {
        entries = room(SMALLEST);
        slots = new int[2 * SMALLEST];
        end = 0;
        size = 0;
        expirePassed();
    }

    /** Tells of each record as it shall be, also of those behind cursors. */
    void forEachRecord(BiConsumer<Object, ? super E> action) {
        forEach(entry -> {
            E record = entry.present();
            if (record != null) {
                action.accept(entry.key(), record);
            }
        });
        if (passed != null) {
            passed.forEach(action);
        }
    }

    void forEachPassed(Consumer<? super E> action) {
        if (passed != null) {
            passed.forEach((key, record) -> action.accept(record));
        }
    }

    /** Puts an entry in, in the place of the one that has its key. */
    void put(EntityEntry<E> entry) {
        if (passed != null) {
            passed.remove(entry.key());
        }
        int slot = slotOf(entry.key());
        if (slot >= 0) {
            entries[slots[slot] - 1] = entry;
        } else if (end == entries.length) {
            grow();
            append(entry, freeSlot(entry.key()));
        } else {
            append(entry, ~slot);
        }
    }

    void remove(Object key) {
        int slot = slotOf(key);
        if (slot >= 0) {
            entries[slots[slot] - 1] = null;
            slots[slot] = REMOVED;
            size--;
        }
    }

    /** Tells of each entry; what the action puts in is told of as well. */
    void forEach(Consumer<? super EntityEntry<E>> action) {
        for (int i = 0; i < end; i++) {
            EntityEntry<E> entry = entries[i];
            if (entry != null) {
                action.accept(entry);
            }
        }
    }

    /** The slot that leads to the entry of a key; where there is none, the slot that would, with all its bits turned. */
    private int slotOf(Object key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask) {
            EntityEntry<E> entry = slots[slot] == REMOVED ? null : entries[slots[slot] - 1];
            if (entry != null && entry.key().equals(key)) {
                return slot;
            }
        }
        return ~slot;
    }

    private void append(EntityEntry<E> entry, int slot) {
        entries[end++] = entry;
        slots[slot] = end;
        size++;
    }

    /** Makes room, and forgets those that were removed. */
    private void grow() {
        @Nullable EntityEntry<E>[] before = entries;
        int length = 2 * size > before.length ? 2 * before.length : before.length;
        entries = room(length);
        slots = length == before.length ? slots : new int[2 * length];
        Arrays.fill(slots, 0);
        end = 0;
        size = 0;
        for (EntityEntry<E> entry : before) {
            if (entry != null) {
                append(entry, freeSlot(entry.key()));
            }
        }
    }

    /** The slot for a key that is in none, as all are that come from smaller arrays: nothing is compared. */
    private int freeSlot(Object key) {
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Keys that are numbers follow one another; Fibonacci hashing lets all their bits count. */
    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
