// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

/**
 * Is told when the sessions of a database begin and end.
 *
 * <p>It is called by the thread that uses the session and must be quick and safe for many threads. What it throws is logged and otherwise ignored.
 */
public interface SessionListener {
    /** A session was opened. */
    default void opened() {}

    /**
     * A session was closed.
     *
     * @param pendingChanges how many records it was told to add, change or delete and had not written: they are lost, which is a mistake of the program unless
     *     it is zero
     */
    default void closed(int pendingChanges) {}
}
