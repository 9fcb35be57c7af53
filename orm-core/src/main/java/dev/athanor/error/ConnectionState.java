// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** What a failure left of the connection it happened on. */
public enum ConnectionState {
    /** The connection is sound; once the transaction is rolled back it can be used again. */
    USABLE,

    /**
     * The connection is broken, was never opened, or must not be reused: it is closed and never given to anyone else.
     */
    DISCARDED
}
