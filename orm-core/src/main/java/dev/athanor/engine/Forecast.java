// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;

/**
 * How a flight would be sent now: it is divided where the protocol or the buffers require it.
 *
 * @param statements what the program's own statements are, in their order
 * @param flights how many flights they are
 * @param beginRides whether BEGIN, or the savepoint that stands for it, is sent in front of them
 * @param commitRides whether COMMIT, or the release of that savepoint, is sent behind them
 */
public record Forecast(List<Statement> statements, int flights, boolean beginRides, boolean commitRides) {
    /** Copies the list. */
    public Forecast {
        statements = List.copyOf(statements);
    }

    /**
     * One statement of the flight.
     *
     * @param sql its text, as it will be sent
     * @param label a few words, such as {@code insert into users}
     * @param flight in which of the flights it travels, from 1
     */
    public record Statement(String sql, String label, int flight) {}
}
