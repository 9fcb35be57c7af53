// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a record's next value holds instead of its present one: a value of a column, or a handle of a to-one relation.
 *
 * @param <E> the entity
 */
public sealed interface RecordAssignment<E> extends RecordChange<E> permits ValueAssignment, HandleAssignment {
    /** Writes what is assigned to its place among an entity's column values and handles. */
    void applyTo(@Nullable Object[] values, @Nullable Object[] handles);
}
