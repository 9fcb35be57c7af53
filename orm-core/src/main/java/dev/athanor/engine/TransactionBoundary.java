// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** Who owns the transaction that a session works in. */
public enum TransactionBoundary {
    /** The session: it sends BEGIN, COMMIT and ROLLBACK. */
    OWNED,
    /**
     * Someone else, such as a framework or a test that rolls everything back: the session sends none of the three. Its
     * unit of work is a savepoint in the other's transaction instead, so that it still is kept or undone as a whole.
     */
    JOINED
}
