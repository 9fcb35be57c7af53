// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one entity by key, in the order in which they came: an open hash table of their positions. Entries hold their keys, so that a row costs no node, only some 16
 * to 32 bytes of these arrays. Beside a position stands what its slot does not say of the hash, so that entries of other keys are hardly ever looked at: each would be fetched
 * from far away in memory.
 */
final class EntryTable<E> {
    private static final int SMALLEST = 2;

    /** Below this size the arrays grow fourfold. */
    private static final int SMALL = 1_024;

    private final KeyedTable<E, ?> table;

    /** In their order; null where one was removed, and behind the last. */
    private @Nullable EntityEntry<E>[] entries = room(SMALLEST);

    /** The hashes of their keys, so that none is fetched when the arrays grow. */
    private int[] hashes = new int[SMALLEST];

    /** The position of an entry, counted from 1, below the upper bits of its key's hash; 0 where none has ever been. */
    private int[] slots = new int[2 * SMALLEST];

    /** The key that was looked for last and not found, and the slot that would lead to it: mostly it is put in next. */
    private @Nullable Object missed;

    private int missedSlot;

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
            return at(slot);
        }
        missed = key;
        missedSlot = slot;
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
        if (slot >= 0 && at(slot) == entry && record != null) {
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
        hashes = new int[SMALLEST];
        slots = new int[2 * SMALLEST];
        missed = null;
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
    @SuppressWarnings("ReferenceEquality") // an equal key that is another object is looked for once more
    void put(EntityEntry<E> entry) {
        Object key = entry.key();
        if (passed != null) {
            passed.remove(key);
        }
        int hash = hash(key);
        int slot = key == missed ? missedSlot : slotOf(key, hash);
        if (slot >= 0) {
            entries[position(slot) - 1] = entry;
        } else if (end == entries.length) {
            grow();
            append(entry, hash, freeSlot(hash));
        } else {
            append(entry, hash, ~slot);
        }
    }

    /** What leads to the entry stays in its slot, which others may have passed by. */
    void remove(Object key) {
        int slot = slotOf(key);
        if (slot >= 0) {
            entries[position(slot) - 1] = null;
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

    private int position(int slot) {
        return slots[slot] & slots.length - 1;
    }

    private @Nullable EntityEntry<E> at(int slot) {
        return entries[position(slot) - 1];
    }

    /** The slot that leads to the entry of a key; where there is none, the slot that would, with all its bits turned. */
    private int slotOf(Object key) {
        return slotOf(key, hash(key));
    }

    private int slotOf(Object key, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (; slots[slot] != 0; slot = (slot + 1) & mask) {
            boolean alike = ((slots[slot] ^ hash) & -slots.length) == 0;
            EntityEntry<E> entry = alike ? at(slot) : null;
            if (entry != null && entry.key().equals(key)) {
                return slot;
            }
        }
        return ~slot;
    }

    private void append(EntityEntry<E> entry, int hash, int slot) {
        entries[end] = entry;
        hashes[end] = hash;
        end++;
        slots[slot] = hash & -slots.length | end;
        missed = null;
        size++;
    }

    /** Makes room, and forgets those that were removed. */
    private void grow() {
        @Nullable EntityEntry<E>[] entriesBefore = entries;
        int[] hashesBefore = hashes;
        int length = entriesBefore.length;
        if (2 * size > length) {
            length *= length < SMALL ? 4 : 2;
        }
        entries = room(length);
        hashes = new int[length];
        slots = new int[2 * length];
        end = 0;
        size = 0;
        for (int i = 0; i < hashesBefore.length; i++) {
            EntityEntry<E> entry = entriesBefore[i];
            if (entry != null) {
                append(entry, hashesBefore[i], freeSlot(hashesBefore[i]));
            }
        }
    }

    /** The slot for a key that is in none, as all are that come from smaller arrays: nothing is compared. */
    private int freeSlot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Keys that are numbers follow one another; Fibonacci hashing lets all their bits count. */
    private static int hash(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
