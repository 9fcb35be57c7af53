// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import org.jspecify.annotations.Nullable;

/**
 * Is told of the rows of one entity that sessions have inserted, updated and deleted.
 *
 * <p>It is told when the flight that wrote them has landed, within the transaction: where COMMIT rode along, the transaction is over by then; otherwise it may
 * still be rolled back. Work that must wait for the COMMIT belongs into {@link Session#afterCommit} or {@link SessionListener#committed}. It observes: COMMIT
 * still rides, and what it throws is logged and passed over. It is called by the thread that uses the session and must be quick and safe for many threads.
 *
 * @param <E> the entity
 */
public interface EntityListener<E> {
    /** A row was inserted; the record holds what the server has made. */
    default void inserted(E record) {}

    /**
     * A row was updated.
     *
     * @param before the record as it was; null where a whole record was written without being read
     */
    default void updated(@Nullable E before, E after) {}

    /** A row was deleted; the record is as it was before. */
    default void deleted(E record) {}
}
