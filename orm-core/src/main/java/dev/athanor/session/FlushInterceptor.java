// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.List;

/**
 * Takes part in every flush before anything of it is sent: it sees what will be written and may change more, or refuse by throwing.
 *
 * <p>All it does happens before the flight, so COMMIT still rides with the statements. What the session is told here belongs to the same flush; {@link
 * Session#plan()} shows the statements. Queries see the rows as the database has them: nothing is flushed for them here, and {@code flush}, {@code commit},
 * {@code rollback} and {@code nested} are refused.
 *
 * <p>What it throws rolls the transaction back and is thrown on as it is. It is called by the thread that uses the session and must be safe for many threads.
 */
@FunctionalInterface
public interface FlushInterceptor {
    /**
     * A flush is about to write something.
     *
     * @param changes the records that will be written, with what the interceptors before this one have added
     */
    void beforeFlush(Session session, List<EntityChange<?>> changes);
}
