// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/**
 * A to-one relation that shall refer to another row.
 *
 * @param <E> the entity
 */
public final class HandleAssignment<E> implements RecordAssignment<E> {
    private final ToOneRelation<E, ?> relation;
    private final @Nullable ToOne<?> handle;

    HandleAssignment(ToOneRelation<E, ?> relation, @Nullable ToOne<?> handle) {
        this.relation = relation;
        this.handle = handle;
    }

    /** The relation that is set. */
    public ToOneRelation<E, ?> relation() {
        return relation;
    }

    @Override
    public void applyTo(@Nullable Object[] values, @Nullable Object[] handles) {
        handles[relation.index()] = handle;
    }
}
