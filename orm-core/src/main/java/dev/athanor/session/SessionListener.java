// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.List;

/**
 * Is told what sessions have done, after the fact: COMMIT rides with the statements all the same.
 *
 * <p>It is called by the thread that uses the session and must be quick and safe for many threads. What it throws is logged and otherwise ignored.
 */
public interface SessionListener {
    /** A session was opened. */
    default void opened() {}

    /**
     * The flight of a flush has landed. Where COMMIT rode along, {@link #committed} follows; otherwise the transaction goes on.
     *
     * @param changes the records that were written
     */
    default void flushed(List<EntityChange<?>> changes) {}

    /**
     * A transaction was committed, for certain. It is not called where COMMIT was sent and its outcome is unknown, nor where there was nothing to commit.
     *
     * @param changes the records that the session has written in it, in the order of their flushes; those behind a savepoint that was undone are not among them
     */
    default void committed(List<EntityChange<?>> changes) {}

    /** A transaction was rolled back, or what was pending was dropped; nothing of it is kept, for certain. */
    default void rolledBack() {}

    /**
     * A session was closed.
     *
     * @param pendingChanges how many records it was told to add, change or delete and had not written: they are lost, which is a mistake of the program unless
     *     it is zero
     */
    default void closed(int pendingChanges) {}
}
