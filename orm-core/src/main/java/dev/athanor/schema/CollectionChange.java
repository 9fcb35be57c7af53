// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/**
 * Which rows shall belong to an owner: more, fewer, or exactly these. It changes the foreign keys of the other entity, or the rows of a link table, so only a
 * session can carry it out.
 *
 * @param relation the owner's relation
 * @param kind how the records change it
 * @param records records of the other entity, new ones or ones that are stored
 * @param <E> the owner
 * @param <T> the entity the relation leads to
 */
public record CollectionChange<E, T>(CollectionRelation<E, T> relation, Kind kind, List<T> records)
        implements RecordChange<E> {
    /** How the records change a collection. */
    public enum Kind {
        /** They belong to it as well. */
        ADD,
        /** They belong to it no longer. */
        REMOVE,
        /** They belong to it, and no others. */
        SET
    }

    /** Copies the records. */
    public CollectionChange {
        records = List.copyOf(records);
    }
}
