// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server has been told of the unit of work of a channel, and what it shall be told in front of the next
 * flight.
 */
final class Unit {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final UnitWords words;

    /** BEGIN and savepoints that have not been sent. */
    private List<String> ahead = List.of();

    private boolean open;
    private boolean forStream;
    private @Nullable Throwable failure;

    Unit(TransactionBoundary boundary) {
        this.words = UnitWords.of(boundary);
    }

    /** Begins, unless that is done; what was begun for a stream is taken over. */
    void begin(TransactionOptions options) {
        if (!isBegun()) {
            add(words.begin(options));
        }
        forStream = false;
    }

    void beginForStream(TransactionOptions options) {
        begin(options);
        forStream = true;
    }

    /** Whether the server has been told, or will be with the next flight. */
    boolean isBegun() {
        return open || !ahead.isEmpty();
    }

    /** Whether the server has been told. */
    boolean isOpen() {
        return open;
    }

    /** Whether there is a unit that somebody wants to keep. */
    boolean isAskedFor() {
        return isBegun() && !forStream;
    }

    boolean isForStream() {
        return forStream;
    }

    /** Why nothing of the unit can be kept; null while it can. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    List<Step<?>> ahead() {
        return steps(ahead);
    }

    /** What {@link #begin} would put ahead where nothing is begun. */
    List<Step<?>> begins(TransactionOptions options) {
        return steps(List.of(words.begin(options)));
    }

    Step<?> commit() {
        return Step.control(words.commit());
    }

    List<Step<?>> rollback() {
        return steps(words.rollback());
    }

    void savepoint(String name) {
        add(words(name));
    }

    void release(String name) {
        int unsent = ahead.indexOf(words(name));
        if (unsent < 0) {
            add("release " + words(name));
        } else {
            ahead.subList(unsent, ahead.size()).clear();
        }
    }

    /**
     * Goes back to a savepoint.
     *
     * @return what must be sent for it; null if the server does not know of the savepoint yet
     */
    @Nullable
    Step<?> rollbackTo(String name) {
        int unsent = ahead.indexOf(words(name));
        if (!ahead.isEmpty()) {
            ahead.subList(unsent + 1, ahead.size()).clear();
        }
        return unsent < 0 ? Step.control("rollback to " + words(name)) : null;
    }

    /** The server has done what was ahead. */
    void told() {
        open = isBegun();
        ahead = List.of();
    }

    void failed(@Nullable Throwable cause) {
        failure = cause;
    }

    /** The unit is over, one way or the other; its failure is remembered until {@link #failed} is called with null. */
    void end() {
        ahead = List.of();
        open = false;
        forStream = false;
    }

    private void add(String text) {
        ahead = ahead.isEmpty() ? new ArrayList<>(2) : ahead;
        ahead.add(text);
    }

    private static String words(String savepoint) {
        if (!NAME.matcher(savepoint).matches()) {
            throw new IllegalArgumentException(
                    "The name of a savepoint has lower-case letters, digits and _ only, and begins with a letter.");
        }
        return "savepoint " + savepoint;
    }

    private static List<Step<?>> steps(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<Step<?>> steps = new ArrayList<>();
        texts.forEach(text -> steps.add(Step.control(text)));
        return steps;
    }
}
