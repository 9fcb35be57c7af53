// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.CommitMode;
import dev.athanor.engine.TransactionBoundary;
import dev.athanor.engine.TransactionOptions;
import java.time.Clock;
import java.time.Duration;

/**
 * How a session works; each method returns a changed copy.
 *
 * @param unloadedHandles what happens when a relation is read that was not loaded
 * @param channel how its statements and transactions are sent
 * @param clock what tells the moments of {@code @CreatedAt} and {@code @UpdatedAt}
 */
public record SessionOptions(UnloadedHandles unloadedHandles, ChannelOptions channel, Clock clock) {
    /** Handles load with their siblings, transactions are the session's own, COMMIT rides. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(UnloadedHandles.LOAD_SIBLINGS, ChannelOptions.DEFAULT, Clock.systemUTC());

    /** The same, raising where a relation is read that was not loaded. */
    public SessionOptions strict() {
        return new SessionOptions(UnloadedHandles.RAISE, channel, clock);
    }

    /** The same with another moment for COMMIT. */
    public SessionOptions commitMode(CommitMode mode) {
        return new SessionOptions(unloadedHandles, channel.commitMode(mode), clock);
    }

    /** The same with another owner of the transaction. */
    public SessionOptions boundary(TransactionBoundary boundary) {
        return new SessionOptions(unloadedHandles, channel.boundary(boundary), clock);
    }

    /** The same with another kind of transaction. */
    public SessionOptions transaction(TransactionOptions transaction) {
        return new SessionOptions(unloadedHandles, channel.transaction(transaction), clock);
    }

    /** The same with a limit for each flight, rounded up to seconds; zero for none. */
    public SessionOptions statementTimeout(Duration limit) {
        return new SessionOptions(unloadedHandles, channel.statementTimeout(limit), clock);
    }

    /** The same with another clock for {@code @CreatedAt} and {@code @UpdatedAt}; its zone counts for components that are {@code LocalDateTime}. */
    public SessionOptions clock(Clock newClock) {
        return new SessionOptions(unloadedHandles, channel, newClock);
    }
}
