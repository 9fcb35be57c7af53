// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.annotation.OnDelete;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyDefinition;
import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key by its columns, so that the rows at both its ends can be found in memory.
 *
 * @param <E> the entity that refers
 */
record Reference<E>(List<Column<E, ?>> columns, KeyedTable<?, ?> target, ForeignKeyDefinition definition) {
    static <E> List<Reference<E>> of(KeyedTable<E, ?> table) {
        List<Reference<E>> references = new ArrayList<>();
        for (ForeignKey key : ForeignKey.of(table)) {
            List<Column<E, ?>> columns = new ArrayList<>();
            for (String name : key.columns()) {
                table.columns().stream()
                        .filter(column -> column.columnName().equals(name))
                        .forEach(columns::add);
            }
            references.add(new Reference<>(columns, key.target(), key.definition()));
        }
        return references;
    }

    /** The key that a row refers to; null for none. */
    @Nullable
    Object key(Function<Column<E, ?>, @Nullable Object> row) {
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = row.apply(columns.get(i));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return target.keyOf(parts);
    }

    boolean isSet(Function<Column<E, ?>, @Nullable Object> row) {
        return columns.stream().allMatch(column -> row.apply(column) != null);
    }

    /** Whether any of its columns is among those given. */
    boolean isAmong(List<Column<E, ?>> written) {
        return columns.stream().anyMatch(written::contains);
    }

    /** Whether a row may be written before the one it refers to, because the server looks when all is done. */
    boolean mayComeFirst() {
        return definition.deferrable();
    }

    /** Whether a row may be deleted before those that refer to it; what the server does with them, or refuses, it does at once. */
    boolean mayGoFirst() {
        return definition.deferrable() && definition.onDelete() == OnDelete.NO_ACTION;
    }

    /** As errors name it: {@code Member.team}. */
    String property() {
        return columns.get(0).property();
    }
}
