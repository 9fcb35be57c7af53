// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows a session knows: one entry for each entity and key, so that one row is one record. */
public final class IdentityMap {
    /** The first of few, each of which leads to the next. */
    private @Nullable EntryTable<?> first;

    private final Successors successors = new Successors();
    private @Nullable Passage passage;
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
    public <E> @Nullable EntityEntry<E> get(KeyedTable<E, ?> table, Object key) {
        EntryTable<E> rows = known(table);
        return rows == null ? null : rows.get(key);
    }

    @SuppressWarnings("unchecked") // an entity's rows are rows of that entity
    private <E> @Nullable EntryTable<E> known(KeyedTable<E, ?> table) {
        EntryTable<?> rows = first;
        while (rows != null && rows.table().entity() != table.entity()) {
            rows = rows.next();
        }
        return (EntryTable<E>) rows;
    }

    /** The rows of one entity, under whatever alias it is read. */
    <E> EntryTable<E> of(KeyedTable<E, ?> table) {
        EntryTable<E> rows = known(table);
        if (rows == null) {
            rows = new EntryTable<>(Tables.of(table.entity()), this);
            append(rows);
        }
        return rows;
    }

    private void append(EntryTable<?> rows) {
        EntryTable<?> last = first;
        while (last != null && last.next() != null) {
            last = last.next();
        }
        if (last == null) {
            first = rows;
        } else {
            last.next(rows);
        }
    }

    <E> void put(EntityEntry<E> entry) {
        of(entry.table()).put(entry);
        successors.arrive(entry);
    }

    <E> void remove(EntityEntry<E> entry) {
        of(entry.table()).remove(entry.key());
        successors.leave(entry);
    }

    void clear() {
        first = null;
        successors.clear();
        passage = null;
    }

    /** Begins a stream, whose rows are held weakly when it has passed them. */
    public Passage passage() {
        Passage begun = new Passage(this, Passage.open(passage));
        passage = begun;
        return begun;
    }

    /** A row was read that was not known. */
    void arrived(EntityEntry<?> entry) {
        Passage under = Passage.open(passage);
        passage = under;
        if (under != null) {
            under.arrived(entry);
        }
    }

    /** A row lies behind the cursor of a stream; one that was changed, or followed by another record, stays as it is. */
    <E> void pass(EntityEntry<E> entry) {
        if (entry.isOnlyRead() && !successors.has(entry)) {
            of(entry.table()).pass(entry);
        }
    }

    /** Only what entries are put in from now on is known for sure: rows behind a cursor are to be read again. */
    void rewind() {
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            rows.rewind();
        }
        successors.clear();
        passage = null;
    }

    /** The rows behind cursors may have been changed by anybody; so the transaction of their streams is over. */
    void expirePassed() {
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            rows.expirePassed();
        }
        passage = null;
    }

    /** The rows of one entity that lie behind cursors may have been changed by anybody. */
    void expirePassed(KeyedTable<?, ?> table) {
        of(table).expirePassed();
    }

    /** Tells of each record of one entity that lies behind a cursor and that somebody may still hold. */
    <E> void forEachPassed(KeyedTable<E, ?> table, Consumer<? super E> action) {
        of(table).forEachPassed(action);
    }

    /** The keys of the rows whose records, as they shall be, pass a test. */
    <E> List<Object> keysWhere(KeyedTable<E, ?> table, Predicate<? super E> test) {
        List<Object> keys = new ArrayList<>();
        of(table).forEachRecord((key, record) -> {
            if (test.test(record)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Tells of each record that has relations, with its table. */
    void forEachRelated(RecordAction action) {
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            if (!rows.table().relations().isEmpty()) {
                forEachRelated(rows, action);
            }
        }
    }

    private static <E> void forEachRelated(EntryTable<E> rows, RecordAction action) {
        rows.forEachRecord((key, record) -> action.accept(rows.table(), record));
    }

    /** What is done with records of any entity. */
    @FunctionalInterface
    interface RecordAction {
        <E> void accept(KeyedTable<E, ?> table, E record);
    }

    void forEach(Consumer<? super EntityEntry<?>> action) {
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            rows.forEach(action);
        }
    }

    /** The rows that may have changed without an update: those whose components can change in place. */
    void forEachMutable(Consumer<? super EntityEntry<?>> action) {
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            if (rows.table().changesInPlace()) {
                rows.forEach(action);
            }
        }
    }

    /** The entries of all entities. */
    List<EntityEntry<?>> entries() {
        List<EntityEntry<?>> all = new ArrayList<>(size());
        forEach(all::add);
        return all;
    }

    /** The entries of one entity. */
    List<EntityEntry<?>> entriesOf(KeyedTable<?, ?> table) {
        List<EntityEntry<?>> all = new ArrayList<>();
        of(table).forEach(all::add);
        return all;
    }

    /** The tables of the rows known. */
    List<KeyedTable<?, ?>> tables() {
        List<KeyedTable<?, ?>> tables = new ArrayList<>();
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            if (!rows.isEmpty()) {
                tables.add(rows.table());
            }
        }
        return tables;
    }

    /** The number of rows known. */
    public int size() {
        int size = 0;
        for (EntryTable<?> rows = first; rows != null; rows = rows.next()) {
            size += rows.size();
        }
        return size;
    }

    /** A record, or a newer one of the same row that is known. */
    <T> T newest(KeyedTable<T, ?> table, Object key, T record) {
        EntityEntry<T> entry = get(table, key);
        T present = entry == null || !entry.isFresh() ? null : entry.present();
        return present == null ? record : present;
    }
}
