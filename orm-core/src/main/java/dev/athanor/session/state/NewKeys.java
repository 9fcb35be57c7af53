// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.ConversionException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.KeyGeneration;

/** Gives a new record what it does not have yet: its key, its first version, the moment, and what is preset. */
final class NewKeys {
    private NewKeys() {}

    static <E> void fill(Draft<E> draft, KeySource keys, Filling filling) {
        for (Column<E, ?> column : draft.table().columns()) {
            if (column.definition().isComputed()) {
                draft.set(column, null);
            } else if (draft.value(column) == null) {
                draft.set(
                        column,
                        column.definition().generation() == KeyGeneration.IDENTITY
                                ? keys.next(column)
                                : column.filled(filling));
            }
        }
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
