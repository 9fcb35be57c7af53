// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Selectable;
import dev.athanor.schema.Table;

/**
 * One value of a row that may stand behind others: in one column, or in several side by side.
 *
 * @param <T> what it is read as
 */
sealed interface Part<T> extends Projection<T> permits ValueProjection, EntityProjection {
    static <T> Part<T> of(Selectable<T> selected) {
        return selected instanceof Table<T> table
                ? new EntityProjection<>(table)
                : new ValueProjection<>((Expression<T>) selected);
    }

    /** The reader of this value, whose columns begin at the index {@code first} of the row, counted from 1. */
    RowReader<T> reader(EntityReaders entities, int first);

    @Override
    default RowReader<T> reader(EntityReaders entities) {
        return reader(entities, 1);
    }
}
