// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyedTable;
import org.jspecify.annotations.Nullable;

/** Keeps the versions of rows. */
final class Versions {
    private Versions() {}

    /** Whatever the caller's record says, a row's version is what this session knows of it. */
    static <E> void keep(Draft<E> draft, EntityEntry<E> entry) {
        Column<E, ?> version = entry.table().versionColumn();
        E known = entry.stored() == null ? entry.present() : entry.stored();
        if (version != null && known != null) {
            draft.set(version, entry.table().mapper().value(known, version.ordinal()));
        }
    }

    /** The row's next version; the UPDATE compares the one before. */
    static <E> void raise(Draft<E> draft, EntityEntry<E> entry, Filling filling) {
        Column<E, ?> version = entry.table().versionColumn();
        if (version != null) {
            draft.set(version, version.versionAfter(draft.value(version), filling));
        }
    }

    /** Whether two records of a row have the same version; where rows have none, they do. */
    static <E> boolean same(KeyedTable<E, ?> table, E one, E other) {
        Column<E, ?> version = table.versionColumn();
        return version == null
                || ColumnValues.same(
                        version,
                        table.mapper().value(one, version.ordinal()),
                        table.mapper().value(other, version.ordinal()));
    }

    static <E> void refuseOther(KeyedTable<E, ?> table, Object key, E record, E present) {
        Column<E, ?> version = table.versionColumn();
        if (version == null) {
            return;
        }
        Object expected = orFirst(version, table.mapper().value(record, version.ordinal()));
        Object actual = orFirst(version, table.mapper().value(present, version.ordinal()));
        if (!ColumnValues.same(version, expected, actual)) {
            throw new StaleEntityException(table.entity().getSimpleName(), key, expected, actual);
        }
    }

    private static @Nullable Object orFirst(Column<?, ?> column, @Nullable Object version) {
        return version == null ? column.plainlyFilled() : version;
    }
}
