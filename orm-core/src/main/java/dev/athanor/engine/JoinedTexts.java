// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

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
        if (part.size() == 1) {
            return part.get(0).sql();
        }
        StringJoiner text = new StringJoiner(";");
        part.forEach(step -> text.add(step.sql()));
        return text.toString();
    }

    /** Whether these statements may be sent as one text, which is known from now on. What begins and ends transactions makes no text a new one, and commands are not counted. */
    boolean mayJoin(List<Step<?>> part) {
        if (!isJoined(part)) {
            return true;
        }
        String text = text(part);
        if (known.size() < limit) {
            known.add(text);
            return true;
        }
        return known.contains(text);
    }

    /** Whether they might be sent as one text now. */
    boolean wouldJoin(List<Step<?>> part) {
        return !isJoined(part) || known.size() < limit || known.contains(text(part));
    }

    private static boolean isJoined(List<Step<?>> part) {
        return part.size() > 1
                && part.stream().filter(Step::isRepeated).limit(2).count() == 2;
    }

    private static String text(List<Step<?>> part) {
        return join(part.stream().filter(step -> !step.isControl()).toList());
    }
}
