// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import dev.athanor.testing.flight.FrontendMessage.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the two ends of one connection have said to each other, reduced to flights.
 *
 * <p>A flight lands when the server has answered everything that the client asked: with one ReadyForQuery for each Sync,
 * simple query and function call. The answer is noted before it is handed to the client, so that a flight is in the log
 * when the driver's call returns. A server that asks for the rows of a COPY has answered, too.
 */
final class Conversation {

    private static final char READY_FOR_QUERY = 'Z';
    private static final char COPY_IN = 'G';
    private static final char COPY_BOTH = 'W';

    private final FlightLog log;
    private final List<FrontendMessage> outstanding = new ArrayList<>();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    /** One at first: the end of the start-up is announced by a ReadyForQuery that no message asked for. */
    private int readyToCome = 1;

    Conversation(FlightLog log) {
        this.log = log;
    }

    /** Reads a message from the beginning of its body; names and texts of statements are all that matters. */
    synchronized FrontendMessage read(Kind kind, byte[] body) {
        Words words = new Words(body);
        return new FrontendMessage(
                kind,
                switch (kind) {
                    case QUERY -> words.next();
                    case PARSE -> {
                        String name = words.next();
                        String sql = words.next();
                        statements.put(name, sql);
                        yield sql;
                    }
                    case BIND -> {
                        String portal = words.next();
                        String sql = statements.getOrDefault(words.next(), "");
                        portals.put(portal, sql);
                        yield sql;
                    }
                    case EXECUTE -> portals.getOrDefault(words.next(), "");
                    case DESCRIBE -> named(words.letter()).getOrDefault(words.next(), "");
                    case CLOSE ->
                        Objects.requireNonNullElse(named(words.letter()).remove(words.next()), "");
                    default -> "";
                });
    }

    private Map<String, String> named(char letter) {
        return letter == 'S' ? statements : portals;
    }

    /** Notes a message that is about to be passed on. */
    synchronized void sent(FrontendMessage message) {
        if (message.kind().isTraffic()) {
            log.sent(message);
            outstanding.add(message);
            if (message.kind().asksForReady()) {
                readyToCome++;
            }
        }
    }

    /** Notes a message of the server that is about to be passed on. */
    synchronized void answered(int type) {
        if (type == READY_FOR_QUERY) {
            readyToCome--;
        }
        boolean complete = type == COPY_IN || type == COPY_BOTH || (type == READY_FOR_QUERY && readyToCome == 0);
        if (complete && !outstanding.isEmpty()) {
            log.landed(new Flight(outstanding));
            outstanding.clear();
        }
    }

    /** The zero-terminated strings of a message's body, one after the other. */
    private static final class Words {

        private final byte[] body;
        private int position;

        Words(byte[] body) {
            this.body = body;
        }

        char letter() {
            return (char) body[position++];
        }

        String next() {
            int start = position;
            while (position < body.length && body[position] != 0) {
                position++;
            }
            return new String(body, start, position++ - start, StandardCharsets.UTF_8);
        }
    }
}
