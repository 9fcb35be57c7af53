// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import java.util.ArrayList;
import java.util.List;

/** What went through a proxy since the log was last cleared; written by many connections. */
final class FlightLog {

    private final List<Flight> flights = new ArrayList<>();
    private final List<FrontendMessage> messages = new ArrayList<>();

    synchronized void sent(FrontendMessage message) {
        messages.add(message);
    }

    synchronized void landed(Flight flight) {
        flights.add(flight);
    }

    synchronized List<Flight> flights() {
        return List.copyOf(flights);
    }

    synchronized List<FrontendMessage> messages() {
        return List.copyOf(messages);
    }

    synchronized void clear() {
        flights.clear();
        messages.clear();
    }
}
