// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * Whether running the same work again can help.
 *
 * <p>Work is always the whole transaction, the program's own logic included, in a new session; never one statement.
 */
public enum Retry {
    /** The same work fails again, or it is not known whether it was done: do not repeat it. */
    NEVER,

    /** Running the whole transaction again is safe and likely to succeed. */
    TRANSACTION,

    /** Running the whole transaction again is safe, but helps only under conditions that the program must judge. */
    OPT_IN
}
