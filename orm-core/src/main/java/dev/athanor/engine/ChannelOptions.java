// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compile.Schemas;
import java.time.Duration;

/**
 * How one channel works.
 *
 * @param commitMode when COMMIT is sent
 * @param boundary who owns the transaction
 * @param transaction how transactions begin, unless {@link Channel#begin(TransactionOptions)} says otherwise
 * @param statementTimeout how long a flight may run before the server is asked to cancel it, rounded up to seconds;
 *     zero for ever
 * @param closeTimeout how long a ROLLBACK may take before the connection is given up, so that closing is bounded on a
 *     network that has gone silent
 * @param schemas which schemas stand for those that are declared
 */
public record ChannelOptions(
        CommitMode commitMode,
        TransactionBoundary boundary,
        TransactionOptions transaction,
        Duration statementTimeout,
        Duration closeTimeout,
        Schemas schemas) {
    /** COMMIT rides, the transaction is owned and a usual one, no statement timeout, five seconds for a ROLLBACK, schemas as they are declared. */
    public static final ChannelOptions DEFAULT = new ChannelOptions(
            CommitMode.RIDING,
            TransactionBoundary.OWNED,
            TransactionOptions.DEFAULT,
            Duration.ZERO,
            Duration.ofSeconds(5),
            Schemas.DECLARED);

    /** Checks the durations. */
    public ChannelOptions {
        if (statementTimeout.isNegative() || closeTimeout.isNegative() || closeTimeout.isZero()) {
            throw new IllegalArgumentException("A statement timeout is zero or more, a close timeout more than zero.");
        }
    }

    /** The same with another commit mode. */
    public ChannelOptions commitMode(CommitMode mode) {
        return new ChannelOptions(mode, boundary, transaction, statementTimeout, closeTimeout, schemas);
    }

    /** The same with another boundary. */
    public ChannelOptions boundary(TransactionBoundary owner) {
        return new ChannelOptions(commitMode, owner, transaction, statementTimeout, closeTimeout, schemas);
    }

    /** The same with another kind of transaction. */
    public ChannelOptions transaction(TransactionOptions beginning) {
        return new ChannelOptions(commitMode, boundary, beginning, statementTimeout, closeTimeout, schemas);
    }

    /** The same with another statement timeout. */
    public ChannelOptions statementTimeout(Duration limit) {
        return new ChannelOptions(commitMode, boundary, transaction, limit, closeTimeout, schemas);
    }

    /** The same with another close timeout. */
    public ChannelOptions closeTimeout(Duration limit) {
        return new ChannelOptions(commitMode, boundary, transaction, statementTimeout, limit, schemas);
    }

    /** The same with other schemas. */
    public ChannelOptions schemas(Schemas standing) {
        return new ChannelOptions(commitMode, boundary, transaction, statementTimeout, closeTimeout, standing);
    }
}
