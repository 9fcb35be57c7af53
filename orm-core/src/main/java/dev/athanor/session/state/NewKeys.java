// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.ConversionException;
import dev.athanor.internal.uuid.TimeOrderedUuids;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyGeneration;
import org.jspecify.annotations.Nullable;

/** Gives a new record the key it does not have yet, and the first version. */
final class NewKeys {
    private NewKeys() {}

    static <E> void fill(Draft<E> draft, KeySource keys) {
        for (Column<E, ?> column : draft.table().columns()) {
            if (draft.value(column) == null) {
                Object made = made(column, keys);
                if (made != null) {
                    draft.set(column, made);
                }
            }
        }
    }

    private static @Nullable Object made(Column<?, ?> column, KeySource keys) {
        if (column.definition().version()) {
            return Versions.first(column);
        }
        return column.definition().generation() == KeyGeneration.UUID
                ? column.type().ofKey(TimeOrderedUuids.next())
                : column.definition().generation() == KeyGeneration.IDENTITY ? keys.next(column) : null;
    }

    static <E> Object of(Draft<E> draft) {
        Object key = draft.key();
        if (key != null) {
            return key;
        }
        String component = draft.table().keyColumns().stream()
                .filter(column -> draft.value(column) == null)
                .findFirst()
                .map(column -> column.definition().component())
                .orElse("");
        throw new ConversionException(
                draft.table().entity().getSimpleName(),
                component,
                "is null, but it is part of the key: set it before adding the record, or annotate it with @Generated");
    }
}
