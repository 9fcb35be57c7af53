// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import org.jspecify.annotations.Nullable;

/**
 * What a handle can refer to: an entity whose rows have a key.
 *
 * @param <T> the entity
 * @param <K> the type of its key
 */
public interface Target<T, K> {
    /** The entity's record class. */
    Class<T> entity();

    /** The key of a record; null while it, or a part of it, has not been made yet. */
    @Nullable
    K keyOf(T record);
}
