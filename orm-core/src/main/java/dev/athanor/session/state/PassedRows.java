// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one entity that lie behind the cursor of a stream, and of which nothing but their records is known: these are held weakly. While somebody else holds a
 * record, it is still the one record of its row; when nobody does, nobody can tell that it is gone.
 */
final class PassedRows<E> {
    private final Map<Object, Passed<E>> rows = new HashMap<>();
    private final ReferenceQueue<E> collected = new ReferenceQueue<>();

    private static final class Passed<E> extends WeakReference<E> {
        private final Object key;
        private boolean expired;

        Passed(Object key, E record, boolean expired, ReferenceQueue<E> collected) {
            super(record, collected);
            this.key = key;
            this.expired = expired;
        }
    }

    void put(Object key, E record, boolean expired) {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            rows.remove(((Passed<?>) gone).key, gone);
        }
        rows.put(key, new Passed<>(key, record, expired, collected));
    }

    /** The entry of a row whose record somebody still holds; null for none. It is no longer among these rows. */
    @Nullable
    EntityEntry<E> take(EntryTable<E> entries, Object key) {
        Passed<E> row = rows.remove(key);
        E record = row == null ? null : row.get();
        if (row == null || record == null) {
            return null;
        }
        EntityEntry<E> entry = EntityEntry.read(entries.table(), key, record);
        if (row.expired) {
            entry.expire();
        }
        return entry;
    }

    void remove(Object key) {
        rows.remove(key);
    }

    /** The database may have changed any of them. */
    void expire() {
        rows.values().forEach(row -> row.expired = true);
    }

    /** Tells of each record that somebody may still hold; the action may take rows out. */
    void forEach(BiConsumer<Object, ? super E> action) {
        for (Passed<E> row : List.copyOf(rows.values())) {
            E record = row.get();
            if (record != null) {
                action.accept(row.key, record);
            }
        }
    }
}
