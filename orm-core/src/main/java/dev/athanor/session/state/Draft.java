// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record taken apart into column values and handles, to be changed and put together again. */
final class Draft<E> {
    private final KeyedTable<E, ?> table;
    private final @Nullable Object[] values;
    private final @Nullable Object[] handles;

    Draft(KeyedTable<E, ?> table, E record) {
        this.table = table;
        this.values = table.valuesOf(record);
        this.handles = table.handlesOf(record);
    }

    KeyedTable<E, ?> table() {
        return table;
    }

    @Nullable
    Object value(Column<E, ?> column) {
        return values[column.ordinal()];
    }

    void set(Column<E, ?> column, @Nullable Object value) {
        values[column.ordinal()] = value;
    }

    @Nullable
    Object handle(Relation<E, ?> relation) {
        return handles[relation.index()];
    }

    void set(Relation<E, ?> relation, @Nullable Object handle) {
        handles[relation.index()] = handle;
    }

    /** Writes a target's key to the foreign key columns; null for no target. */
    void setForeignKey(ToOneRelation<E, ?> relation, @Nullable Object key) {
        List<Column<E, ?>> columns = relation.columns();
        Object[] parts = key == null ? null : relation.target().valuesOfKey(key);
        for (int i = 0; i < columns.size(); i++) {
            set(columns.get(i), parts == null ? null : parts[i]);
        }
    }

    /** The key its values make; null while a part is missing. */
    @Nullable
    Object key() {
        List<Column<E, ?>> columns = table.keyColumns();
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = value(columns.get(i));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return table.keyOf(parts);
    }

    /** Brings each value to the form the server will hold, and refuses what a column cannot hold. */
    void normalise() {
        for (Column<E, ?> column : table.columns()) {
            set(column, column.storable(value(column)));
        }
    }

    /** Takes over what differs between two records of the same row. */
    Draft<E> with(E base, E next) {
        Draft<E> from = new Draft<>(table, base);
        Draft<E> to = new Draft<>(table, next);
        for (Column<E, ?> column : table.columns()) {
            if (!ColumnValues.same(column, from.value(column), to.value(column))) {
                set(column, to.value(column));
            }
        }
        for (Relation<E, ?> relation : table.relations()) {
            if (!Objects.equals(from.handle(relation), to.handle(relation))) {
                set(relation, to.handle(relation));
            }
        }
        return this;
    }

    E record() {
        return table.mapper().create(values, handles);
    }

    /** A null in a generated or defaulted component means "as it is", for null is never stored there. */
    void keepWhatIsFilledIn(E before) {
        for (Column<E, ?> column : table.columns()) {
            if ((column.isFilledIn() && value(column) == null)
                    || !column.definition().updatable()) {
                set(column, table.mapper().value(before, column.ordinal()));
            }
        }
    }
}
