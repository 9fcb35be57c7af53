// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.util.List;

/**
 * One wait of a client for the server: all that it sent before it stopped to read the answer.
 *
 * @param messages what was sent, in order
 */
public record Flight(List<FrontendMessage> messages) {

    /** Copies the messages. */
    public Flight {
        messages = List.copyOf(messages);
    }

    /**
     * The statements that were run, in order: one for each Execute and each simple Query, without the white space around
     * it, which drivers leave when they take a joined text apart.
     */
    public List<String> statements() {
        return messages.stream()
                .filter(message -> message.kind().runsStatement())
                .map(message -> message.sql().strip())
                .toList();
    }

    /** How many messages of a kind were sent. */
    public long count(Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).count();
    }

    /** The statements, joined. */
    @Override
    public String toString() {
        return String.join("; ", statements());
    }
}
