// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.List;

/**
 * Decides between the statements of a unit of work and its COMMIT: it sees what was written, in the transaction, and may write more, or refuse by throwing.
 *
 * <p>Somebody decides in between, so COMMIT cannot ride with the statements: while such an interceptor listens to a session, COMMIT travels in a flight of its
 * own, as with {@link dev.athanor.engine.CommitMode#APART}. Who only wants to know is a {@link SessionListener}, which costs no flight; who wants to add changes
 * before they are written is a {@link FlushInterceptor}, which costs none either.
 *
 * <p>What it throws rolls the transaction back and is thrown on as it is. It is called by the thread that uses the session and must be safe for many threads.
 */
@FunctionalInterface
public interface CommitInterceptor {
    /**
     * Everything pending is written, and COMMIT is next. What is changed here is flushed before it; {@code commit} and {@code rollback} are refused. It is not
     * called where there is nothing to commit.
     */
    void beforeCommit(Session session);

    /**
     * A flush was written, within the transaction. What is changed here waits for the next flush, which COMMIT brings at the latest; {@code flush}, {@code
     * commit}, {@code rollback} and {@code nested} are refused.
     *
     * @param changes the records that were written
     */
    default void afterFlush(Session session, List<EntityChange<?>> changes) {}
}
