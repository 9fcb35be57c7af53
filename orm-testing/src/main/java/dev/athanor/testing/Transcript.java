// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.engine.StatementEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** What was sent to a server, in order, and what is expected of it. */
record Transcript(List<StatementEvent> events) {

    Transcript {
        events = List.copyOf(events);
    }

    /** What the program asked for: all but BEGIN, COMMIT and savepoints. */
    List<StatementEvent> statements() {
        return events.stream().filter(event -> !event.control()).toList();
    }

    long flights() {
        return events.stream().mapToLong(StatementEvent::flight).distinct().count();
    }

    void assertCount(String what, long expected, long actual) {
        if (actual != expected) {
            throw new AssertionFailedError(
                    "Expected " + what + ": " + expected + ", but there were " + actual + ":\n" + this,
                    expected,
                    actual);
        }
    }

    /** A limit below zero is none. */
    void assertAtMost(String what, long limit, long actual) {
        if (limit >= 0 && actual > limit) {
            throw new AssertionFailedError(
                    "The budget allows " + what + ": " + limit + ", but there were " + actual + ":\n" + this);
        }
    }

    void assertExecuted(List<String> expected) {
        List<String> actual = statements().stream().map(StatementEvent::sql).toList();
        if (!actual.equals(expected)) {
            throw new AssertionFailedError(
                    "Expected " + expected.size() + " statements:\n" + text(expected) + "\nbut these were sent:\n"
                            + this,
                    String.join("\n", expected),
                    String.join("\n", actual));
        }
    }

    /** Each statement on a line of its own, after the number of its flight. */
    @Override
    public String toString() {
        return events.isEmpty()
                ? "  (nothing)"
                : text(events.stream().map(StatementEvent::toString).toList());
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
