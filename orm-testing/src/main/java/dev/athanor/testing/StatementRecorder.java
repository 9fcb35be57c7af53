// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.engine.StatementEvent;
import dev.athanor.session.Database;
import dev.athanor.testing.flight.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Remembers what the sessions of a database sent to the server, in order: text, label, types of the parameters, rows, flight.
 *
 * <p>Statements are those that the program asked for; BEGIN, COMMIT and savepoints are shown but not counted. Flights are
 * counted as the engine sees them; {@link dev.athanor.testing.flight.FlightProxy} counts what went over the wire. What it
 * prints never holds a value. All methods may be called from any thread.
 */
public final class StatementRecorder implements AutoCloseable {

    private final Database database;
    private final List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Database.Registration registration;

    private StatementRecorder(Database database) {
        this.database = database;
        this.registration = database.listen(events::add);
    }

    /** A recorder of everything that the sessions of this database send from now on, until it is closed. */
    public static StatementRecorder of(Database database) {
        return new StatementRecorder(database);
    }

    /** All that was sent since the last {@link #clear}, BEGIN, COMMIT and savepoints included. */
    public List<StatementEvent> events() {
        return transcript().events();
    }

    /** The statements that were sent since the last {@link #clear}. */
    public List<StatementEvent> statements() {
        return transcript().statements();
    }

    /** How many flights there were since the last {@link #clear}. */
    public long flights() {
        return transcript().flights();
    }

    /** Forgets what was sent. */
    public void clear() {
        events.clear();
    }

    /**
     * Makes sure that since the last {@link #clear} exactly these statements were sent, in this order.
     *
     * @param sql the texts, with a {@code ?} for each parameter
     * @throws AssertionError that lists what was sent, if it was something else
     */
    public void assertExecuted(String... sql) {
        transcript().assertExecuted(List.of(sql));
    }

    /**
     * Makes sure that so many statements were sent since the last {@link #clear}.
     *
     * @throws AssertionError that lists what was sent, if there were more or fewer
     */
    public void assertStatements(int expected) {
        transcript().assertCount("statements", expected, statements().size());
    }

    /**
     * Makes sure that there were so many flights since the last {@link #clear}.
     *
     * @throws AssertionError that lists what was sent, if there were more or fewer
     */
    public void assertFlights(int expected) {
        transcript().assertCount("flights", expected, flights());
    }

    /**
     * Runs an action and makes sure that so many statements were sent meanwhile.
     *
     * @return those statements
     * @throws AssertionError that lists what was sent, if there were more or fewer
     * @throws X what the action throws
     */
    public <X extends Exception> List<StatementEvent> assertStatements(int expected, Action<X> action) throws X {
        Transcript sent = during(action);
        sent.assertCount("statements", expected, sent.statements().size());
        return sent.statements();
    }

    /**
     * Runs an action and makes sure that there were so many flights meanwhile.
     *
     * @return the statements of those flights
     * @throws AssertionError that lists what was sent, if there were more or fewer
     * @throws X what the action throws
     */
    public <X extends Exception> List<StatementEvent> assertFlights(int expected, Action<X> action) throws X {
        Transcript sent = during(action);
        sent.assertCount("flights", expected, sent.flights());
        return sent.statements();
    }

    private <X extends Exception> Transcript during(Action<X> action) throws X {
        try (StatementRecorder meanwhile = of(database)) {
            action.run();
            return meanwhile.transcript();
        }
    }

    Transcript transcript() {
        return new Transcript(events);
    }

    /** Records no more; what was recorded stays. */
    @Override
    public void close() {
        registration.close();
    }

    /** What was sent, a line each. */
    @Override
    public String toString() {
        return transcript().toString();
    }
}
