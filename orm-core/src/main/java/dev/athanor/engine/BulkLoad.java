// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into a table by the way that a database has for many of them; each dialect module implements it. It is used by one thread, and nothing
 * else is sent over its connection before it has ended.
 */
public interface BulkLoad {
    /**
     * Adds one row, which may be kept back for a while; null stands for NULL.
     *
     * @param values those of the columns that the load was opened for, in their order, checked and normalised
     */
    void add(@Nullable Object[] values) throws SQLException;

    /** How many bytes the rows made so far. */
    long bytes();

    /** Sends what was kept back, and waits until the server has all rows. */
    void finish() throws SQLException;

    /** Gives up, if the load has not ended: none of its rows is kept. */
    void abandon() throws SQLException;

    /** Which row the server's complaint is about, from 0 for the first row of this load; empty where it does not say. */
    OptionalLong rowOf(SQLException failure);
}
