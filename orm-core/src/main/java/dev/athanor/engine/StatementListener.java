// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/**
 * Is told of every statement that was sent, also of those that failed.
 *
 * <p>It is called by the thread that ran the statement, after the flight, and must be quick and safe for many threads.
 * What it throws is logged and otherwise ignored: an observer never decides about a transaction.
 */
@FunctionalInterface
public interface StatementListener {
    /** A statement has run or failed; statements of one flight come in their order. */
    void executed(StatementEvent event);
}
