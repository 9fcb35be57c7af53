// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.engine.StatementEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of the tour: what it showed, and what it cost.
 *
 * @param number its place in the tour, from 1
 * @param title what it is about
 * @param rows what it printed
 * @param events the statements it sent, in order
 */
public record TourStep(int number, String title, List<String> rows, List<StatementEvent> events) {
    /** Copies the lists. */
    public TourStep {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
    }

    /** How often the program waited for the server. */
    public int flights() {
        return byFlight().size();
    }

    /** The statements of each flight, and how many flights were made of just these; what begins and ends a transaction included. */
    Map<List<String>, Integer> distinctFlights() {
        Map<List<String>, Integer> distinct = new LinkedHashMap<>();
        byFlight().values().forEach(statements -> distinct.merge(statements, 1, Integer::sum));
        return distinct;
    }

    private Map<Long, List<String>> byFlight() {
        Map<Long, List<String>> flights = new LinkedHashMap<>();
        for (StatementEvent event : events) {
            flights.computeIfAbsent(event.flight(), flight -> new ArrayList<>()).add(event.sql());
        }
        return flights;
    }

    /**
     * Title, statements, rows and the number of flights, for a reader.
     *
     * @param width how many characters a line may have; words are not broken
     */
    public String text(int width) {
        Page page = new Page(width);
        page.title(number, title);
        distinctFlights().forEach(page::flight);
        rows.forEach(page::row);
        page.flights(flights());
        return page.toString();
    }

    @Override
    public String toString() {
        return text(Integer.MAX_VALUE);
    }
}
