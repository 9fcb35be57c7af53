// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.EntityEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record that a session inserts, updates or deletes. It prints without values.
 *
 * <p>Only what a session writes by record is an entity change; statements that {@code execute} runs are not, nor is what the database does by itself.
 *
 * @param table the entity's table
 * @param kind what happens to the row
 * @param before the record as the database had it, as far as the session knows; null for an insert, and for an update of a row that was not read
 * @param after the record as the database shall have it, or has it once it is written; null for a delete
 * @param <E> the entity
 */
public record EntityChange<E>(
        KeyedTable<E, ?> table,
        Kind kind,
        @Nullable E before,
        @Nullable E after) {
    /** What happens to a row. */
    public enum Kind {
        /** It comes into being. */
        INSERTED,
        /** Columns of it change. */
        UPDATED,
        /** It goes. */
        DELETED
    }

    static <E> EntityChange<E> of(EntityEntry<E> entry) {
        if (entry.isAdded()) {
            return new EntityChange<>(entry.table(), Kind.INSERTED, null, entry.present());
        }
        return entry.isDeleted()
                ? new EntityChange<>(entry.table(), Kind.DELETED, Objects.requireNonNull(entry.stored()), null)
                : new EntityChange<>(entry.table(), Kind.UPDATED, entry.snapshot(), entry.present());
    }

    static List<EntityChange<?>> of(List<EntityEntry<?>> entries) {
        return entries.stream().<EntityChange<?>>map(EntityChange::of).toList();
    }

    /** The same change, with the record that came back from the database. */
    EntityChange<E> landed(EntityEntry<?> entry) {
        return kind == Kind.DELETED
                ? this
                : new EntityChange<>(table, kind, before, table.entity().cast(entry.present()));
    }

    /** The change of an entity of this table, where it is one; null otherwise. */
    @SuppressWarnings("unchecked") // the tables of one entity hold the same records
    public <T> @Nullable EntityChange<T> in(KeyedTable<T, ?> other) {
        return table.entity() == other.entity() ? (EntityChange<T>) this : null;
    }

    /** The kind and the entity, such as {@code UPDATED User}. */
    @Override
    public String toString() {
        return kind + " " + table.entity().getSimpleName();
    }
}
