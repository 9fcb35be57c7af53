// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** What the last statement of a part of a flight does to the transaction. */
enum Ending {
    /** Nothing: it goes on, or there is none. */
    NONE,
    /** It commits the unit of work. */
    COMMIT,
    /** It ends a read-only transaction that a flight had for itself. */
    SNAPSHOT
}
