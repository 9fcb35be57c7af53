// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compile.CompiledStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are sent to the server together and cost one wait for it.
 *
 * <p>They travel as one prepared statement of joined text. When one fails, the server skips the rest. A flight is built
 * by one thread, handed to {@link Channel#fly} once, and its results are then read from the replies.
 */
public final class Flight {
    /** Mostly one. */
    private final List<Step<?>> steps = new ArrayList<>(1);

    private boolean commits;
    private boolean snapshot;
    private boolean flown;
    private boolean committed;

    /** An empty flight. */
    public Flight() {}

    /**
     * Adds a statement of whose result nobody knows the size; see {@link #add(CompiledStatement, ResultReader, long)}.
     */
    public <T extends @Nullable Object> Reply<T> add(CompiledStatement statement, ResultReader<T> reader) {
        return add(statement, reader, Parts.UNKNOWN_RESPONSE);
    }

    /**
     * Adds a statement.
     *
     * <p>The driver writes a whole flight before it reads, so much response before much request would stop both ends
     * for ever. The engine splits a flight where that could happen, and needs to know what to expect.
     *
     * @param expectedBytes the largest size that the result can be expected to have: rows times their width; zero for a
     *     statement that gives no rows
     * @return where the value of its result is found after the flight
     */
    public <T extends @Nullable Object> Reply<T> add(
            CompiledStatement statement, ResultReader<T> reader, long expectedBytes) {
        return add(Step.of(statement, reader, expectedBytes));
    }

    /**
     * Adds a text without parameters, such as a statement that defines a table or {@code set local …}; never made of
     * anything a user has put in.
     *
     * @param label a few words for errors and logs, such as {@code create table users}
     * @return where the number of changed rows is found after the flight
     */
    public Reply<Long> addCommand(String sql, String label) {
        return add(Step.command(sql, label));
    }

    /**
     * Lets the COMMIT of the transaction follow these statements: in the same flight, or apart as the channel is set.
     */
    public Flight thenCommit() {
        commits = true;
        return this;
    }

    /**
     * Makes all statements see the same state of the database: outside a transaction they get a read-only one of their
     * own, which is begun and ended in the same flight. Within a transaction it changes nothing.
     */
    public Flight onSnapshot() {
        snapshot = true;
        return this;
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /**
     * Whether the server has confirmed the COMMIT that was asked for with {@link #thenCommit}. It may be true though
     * {@link Channel#fly} threw: a reader that finds a result wrong comes too late for a COMMIT that rode along.
     */
    public boolean isCommitted() {
        return committed;
    }

    boolean commits() {
        return commits;
    }

    boolean wantsSnapshot() {
        return snapshot;
    }

    List<Step<?>> steps() {
        return steps;
    }

    /** Whether all statements do without a transaction. */
    boolean isPlainRead() {
        if (commits) {
            return false;
        }
        boolean reads = true;
        for (int i = 0; i < steps.size() && reads; i++) {
            reads = steps.get(i).kind() == Step.Kind.READ;
        }
        return reads;
    }

    /** Marks the flight as used. */
    void takeOff() {
        if (flown) {
            throw new IllegalStateException("A flight flies once: build a new one.");
        }
        flown = true;
    }

    void committed() {
        committed = true;
    }

    private <T extends @Nullable Object> Reply<T> add(Step<T> step) {
        steps.add(step);
        return step.reply();
    }
}
