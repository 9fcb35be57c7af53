// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import java.sql.SQLException;

/** How many rows were written in how long. */
record Speed(long rows, long nanos) {
    static final Speed NONE = new Speed(0, 0);

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    static Speed of(long rows, Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return new Speed(rows, System.nanoTime() - start);
    }

    Speed plus(Speed other) {
        return new Speed(rows + other.rows, nanos + other.nanos);
    }

    long rowsPerSecond() {
        return nanos == 0 ? 0 : Math.round(rows * 1e9 / nanos);
    }
}
