// SPDX-License-Identifier: Apache-2.0
package dev.athanor.relation;

import org.jspecify.annotations.Nullable;

/** Makes the handles of the records that one result yields; generated readers ask it, the loader implements it. */
public interface HandleSource {
    /**
     * A handle for a foreign key that was read; null for NULL.
     *
     * @param relation the relation's position among the entity's relations
     */
    <T> @Nullable ToOne<T> toOne(int relation, @Nullable Object key);

    /**
     * A handle for the rows that refer to an owner.
     *
     * @param relation the relation's position among the entity's relations
     */
    <T> ToMany<T> toMany(int relation, Object ownerKey);
}
