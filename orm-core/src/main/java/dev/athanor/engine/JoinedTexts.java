// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The joined texts that a database was sent.
 *
 * <p>A driver prepares each text for itself and keeps some hundreds a connection, so a program that joins its
 * statements in ever new ways would never run a prepared one. When there are too many, statements that would make a new
 * text are sent one a flight; texts that are known go on as before. All connections are counted as one.
 */
final class JoinedTexts {
    /** Half of what pgjdbc keeps prepared on a connection. */
    static final int LIMIT = 128;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final int limit;

    JoinedTexts(int limit) {
        this.limit = limit;
    }

    /** The text of these statements as it is prepared. */
    static String join(List<Step<?>> part) {
        return part.stream().map(Step::sql).collect(Collectors.joining(";"));
    }

    /** Whether these statements may be sent as one text. What begins and ends transactions makes no text a new one. */
    boolean mayJoin(List<Step<?>> part) {
        List<Step<?>> statements =
                part.stream().filter(step -> !step.isControl()).toList();
        if (statements.size() < 2) {
            return true;
        }
        String text = join(statements);
        if (known.size() < limit) {
            known.add(text);
            return true;
        }
        return known.contains(text);
    }
}
