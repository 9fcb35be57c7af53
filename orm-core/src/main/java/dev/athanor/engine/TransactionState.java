// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** What the server last said of the transaction on a connection. */
public enum TransactionState {
    /** No transaction is open. */
    IDLE,
    /** A transaction is open and sound. */
    OPEN,
    /** A transaction is open and has failed: it can only be rolled back, completely or to a savepoint. */
    FAILED,
    /** Nobody knows, since the connection is broken or closed. */
    UNKNOWN
}
