// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

/**
 * The work of the duels by one library, written as its own documentation advises where speed counts. Each operation is a session, or a connection, of its own;
 * reads take no transaction where the library allows that, as a session of Athanor's does.
 */
interface Shop extends AutoCloseable {
    Reads reads();

    Writes writes();

    /** Gives up what the library holds; the pool is not its own. */
    @Override
    default void close() {}
}
