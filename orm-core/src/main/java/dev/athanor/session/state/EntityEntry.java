// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one row: the record the database has, and the record that shall be there.
 *
 * <p>Records are values, so the record that was read is the snapshot itself. Only components that can change in place are copied, by a {@link CopiedEntry}.
 * There is an entry for each row that a session remembers, so it has as few fields as can be.
 *
 * @param <E> the entity
 */
public sealed class EntityEntry<E> permits CopiedEntry {
    private static final int EXPIRED = 1;
    private static final int BELIEVED = 1 << 1;
    private static final int FORGOTTEN = 1 << 2;
    private static final int PURGED = 1 << 3;
    private static final int FOLLOWED = 1 << 4;

    private final KeyedTable<E, ?> table;
    private final Object key;
    private @Nullable E stored;
    private @Nullable E present;
    private byte marks;

    EntityEntry(KeyedTable<E, ?> table, Object key, @Nullable E stored, @Nullable E present) {
        this.table = table;
        this.key = key;
        this.stored = stored;
        this.present = present;
    }

    private static <E> EntityEntry<E> of(KeyedTable<E, ?> table, Object key, @Nullable E stored, E present) {
        return table.changesInPlace()
                ? new CopiedEntry<>(table, key, stored, present)
                : new EntityEntry<>(table, key, stored, present);
    }

    /** The entry of a row that was read. */
    static <E> EntityEntry<E> read(KeyedTable<E, ?> table, Object key, E record) {
        EntityEntry<E> entry = of(table, key, record, record);
        entry.copyMutableValues();
        return entry;
    }

    /** The entry of a row that is to be inserted. */
    static <E> EntityEntry<E> added(KeyedTable<E, ?> table, Object key, E record) {
        return of(table, key, null, record);
    }

    /** The entry of a row that was not read in this session: what the caller holds is believed, and all its columns are written. */
    static <E> EntityEntry<E> believed(KeyedTable<E, ?> table, Object key, E record) {
        EntityEntry<E> entry = of(table, key, record, record);
        entry.mark(BELIEVED, true);
        return entry;
    }

    /** An entry as it was at a savepoint. */
    @SuppressWarnings("ArrayRecordComponent") // private to the unit of work, never compared
    record Remembered<E>(
            EntityEntry<E> entry,
            @Nullable E stored,
            @Nullable E present,
            @Nullable Object @Nullable [] copies,
            byte marks) {
        EntityEntry<E> restored() {
            entry.stored = stored;
            entry.follow(present);
            entry.restoreCopies(copies);
            entry.marks = (byte) (marks & (EXPIRED | BELIEVED | PURGED) | entry.marks & FOLLOWED);
            return entry;
        }
    }

    Remembered<E> remember() {
        return new Remembered<>(this, stored, present, copies(), marks);
    }

    /** The entity's table. */
    public KeyedTable<E, ?> table() {
        return table;
    }

    /** The row's key. */
    public Object key() {
        return key;
    }

    /** The record the database has, as far as this session knows; null for a row that is not inserted yet. */
    public @Nullable E stored() {
        return stored;
    }

    /**
     * The record the database has, also in components that were changed in place since; null for a row that is not inserted yet, and for one that was never
     * read.
     */
    public @Nullable E snapshot() {
        E record = stored;
        @Nullable Object[] kept = copies();
        if (record == null || is(BELIEVED) || kept == null) {
            return is(BELIEVED) ? null : record;
        }
        @Nullable Object[] values = table.valuesOf(record);
        for (Column<E, ?> column : table.mutableColumns()) {
            values[column.ordinal()] = ColumnValues.copy(column, kept[column.ordinal()]);
        }
        return table.mapper().create(values, table.handlesOf(record));
    }

    /** The record that shall be there; null for a row that shall be deleted. */
    public @Nullable E present() {
        return present;
    }

    /** Whether the row is to be inserted. */
    public boolean isAdded() {
        return stored == null && present != null;
    }

    /** Whether the row is to be deleted. */
    public boolean isDeleted() {
        return present == null;
    }

    /** Whether the row is to be deleted for good. */
    public boolean isRemoved() {
        return isDeleted() && (is(PURGED) || table.criteria().softDelete() == null);
    }

    /** Whether the row is to be marked as deleted, and stays. */
    public boolean isMarked() {
        return isDeleted() && !isRemoved();
    }

    /** Whether the row was deleted and the delete has been flushed. */
    boolean isGone() {
        return stored == null && present == null;
    }

    /** Whether the database may have changed the row since it was read. */
    public boolean isExpired() {
        return is(EXPIRED);
    }

    /** Whether a read may answer with the present record instead of the row. */
    public boolean isFresh() {
        return !is(EXPIRED) && !is(BELIEVED);
    }

    /** Whether nothing is known of the row but the record that was read, and nothing was done with it. */
    boolean isOnlyRead() {
        return present != null
                && present == stored
                && !is(BELIEVED)
                && !is(FOLLOWED)
                && !is(FORGOTTEN)
                && copies() == null;
    }

    /** Whether what shall be there can be put beside what somebody else has made of the row: it was read here, and is not to be deleted. */
    public boolean isMergeable() {
        return stored != null && present != null && !is(BELIEVED);
    }

    /** Whether a row that was read has another version than this session knows; where rows have none, they have no other. */
    public boolean isNewer(E row) {
        E known = stored;
        return known != null && !Versions.same(table, known, row);
    }

    /** Whether the session has let go of the row since. */
    boolean isForgotten() {
        return is(FORGOTTEN);
    }

    void forget() {
        mark(FORGOTTEN, true);
    }

    /** The database may have changed the row: the next read asks it. */
    public void expire() {
        mark(EXPIRED, true);
    }

    /** Whether the record that shall be there is another than one that was given out before. */
    boolean isFollowed() {
        return is(FOLLOWED);
    }

    @SuppressWarnings("ReferenceEquality") // an equal record may have other handles
    private void follow(@Nullable E next) {
        mark(FOLLOWED, is(FOLLOWED) || present != null && present != next);
        present = next;
    }

    void refresh(E record) {
        stored = record;
        follow(record);
        mark(EXPIRED, false);
        mark(BELIEVED, false);
        copyMutableValues();
    }

    /** Somebody else has changed the row: this is what it holds now, while what shall be there is still to be decided. */
    void rebase(E record) {
        stored = record;
        mark(EXPIRED, false);
        copyMutableValues();
    }

    void become(@Nullable E next) {
        follow(next);
        mark(PURGED, false);
    }

    /** The row shall be deleted, for good whatever its entity says, or as it says; what was to be deleted for good stays so. */
    void delete(boolean forGood) {
        follow(null);
        mark(PURGED, is(PURGED) || forGood);
    }

    /** The same row with other handles: no column changes. */
    void reshape(E next) {
        stored = stored == present ? next : stored;
        follow(next);
    }

    /** The database has what was to be there. */
    public void flushed(@Nullable E record) {
        stored = record;
        follow(record);
        mark(BELIEVED, false);
        copyMutableValues();
    }

    /** Whether a flush has something to write. */
    public boolean isPending() {
        return isAdded() || (isDeleted() && stored != null) || isChanged();
    }

    /** Whether there are {@link #changedColumns()}. */
    boolean isChanged() {
        E before = stored;
        E after = present;
        if (before == null || after == null || isAsRead()) {
            return false;
        }
        for (Column<E, ?> column : table.columns()) {
            if (isWritten(column, before, after)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the record that was read is still the present one, and nothing of it can change in place. */
    private boolean isAsRead() {
        return stored == present && copies() == null && !is(BELIEVED);
    }

    /** The columns in which the record that shall be there differs from the one the database has; the key is never among them. */
    public List<Column<E, ?>> changedColumns() {
        E before = stored;
        E after = present;
        if (before == null || after == null || isAsRead()) {
            return List.of();
        }
        List<Column<E, ?>> changed = new ArrayList<>();
        for (Column<E, ?> column : table.columns()) {
            if (isWritten(column, before, after)) {
                changed.add(column);
            }
        }
        return changed;
    }

    private boolean isWritten(Column<E, ?> column, E before, E after) {
        if (table.keyColumns().contains(column) || column.definition().isComputed()) {
            return false;
        }
        Object next = table.mapper().value(after, column.ordinal());
        if (is(BELIEVED)) {
            return column.definition().updatable() && (next != null || !column.isFilledIn());
        }
        @Nullable Object[] copies = copies();
        Object old = copies == null || !column.type().mutable()
                ? table.mapper().value(before, column.ordinal())
                : copies[column.ordinal()];
        return !ColumnValues.same(column, old, next);
    }

    /** What components that can change in place held when they were read or written last, by the columns' ordinals; null where there are none. */
    @Nullable
    Object @Nullable [] copies() {
        return null;
    }

    /** Takes back what {@link #copies} was at a savepoint. */
    void restoreCopies(@Nullable Object @Nullable [] remembered) {}

    /** The stored record is another: what can change in place in it is copied, where there is any. */
    void copyMutableValues() {}

    private boolean is(int mark) {
        return (marks & mark) != 0;
    }

    private void mark(int mark, boolean on) {
        marks = (byte) (on ? marks | mark : marks & ~mark);
    }
}
