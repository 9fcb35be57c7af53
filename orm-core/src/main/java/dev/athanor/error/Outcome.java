// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * What became of the work of the transaction.
 *
 * <p>It speaks of the work, not of the protocol: a connection may still owe the server a ROLLBACK in any case.
 */
public enum Outcome {
    /**
     * The transaction is not over: nothing of it is kept unless it is rolled back to a savepoint, repaired and
     * committed.
     */
    ACTIVE,

    /** The transaction is over and nothing of it was kept. */
    ROLLED_BACK,

    /** The transaction is over and its work is there completely or not at all: only a look at the database can tell. */
    UNKNOWN
}
