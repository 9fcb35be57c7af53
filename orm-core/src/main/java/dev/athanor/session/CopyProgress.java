// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.time.Duration;

/**
 * How far {@link Database#copyIn} has come.
 *
 * @param rows how many rows were handed over
 * @param bytes how many bytes they made on their way to the server
 * @param elapsed since its beginning
 */
public record CopyProgress(long rows, long bytes, Duration elapsed) {
    /** How many rows were handed over each second, on average; 0 before any time has passed. */
    public double rowsPerSecond() {
        return elapsed.isZero() ? 0 : rows * 1e9 / elapsed.toNanos();
    }
}
