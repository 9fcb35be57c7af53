// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.IllegalSessionStateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one channel while it has one: taken, given back clean, or given up.
 *
 * <p>Its autocommit mode is on, whatever the pool has, so that the driver begins no transactions of its own; to switch
 * it sends nothing while no transaction is open.
 */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final Engine engine;
    private final Audience audience;
    private final boolean owned;
    private final Duration closeTimeout;
    private @Nullable Connection connection;
    private boolean usualAutoCommit;

    Line(Engine engine, ChannelOptions options, Audience audience) {
        this.engine = engine;
        this.audience = audience;
        this.owned = options.boundary() == TransactionBoundary.OWNED;
        this.closeTimeout = options.closeTimeout();
    }

    /** The connection; takes one if there is none. */
    Connection connection() throws SQLException {
        Connection held = connection;
        if (held == null) {
            held = engine.connect();
            connection = held;
            usualAutoCommit = held.getAutoCommit();
            if (owned && !usualAutoCommit) {
                held.setAutoCommit(true);
            }
        }
        return held;
    }

    /** The server's transaction, as the driver knows it; idle where no connection is held. */
    TransactionState state() {
        return connection == null ? TransactionState.IDLE : engine.platform().transactionState(connection);
    }

    /** Whether a statement sent now would be kept by nobody's COMMIT but its own. */
    boolean isOutsideTransaction() throws SQLException {
        return connection().getAutoCommit() && state() == TransactionState.IDLE;
    }

    /**
     * Lets the driver fetch rows in portions, which it does only while it believes that it has begun the transaction.
     */
    void allowPortions() throws SQLException {
        Connection held = connection();
        if (held.getAutoCommit() && !owned) {
            throw new IllegalSessionStateException("The transaction that this session has joined was begun behind the"
                    + " driver's back, so that it reads all rows at once: begin it by setAutoCommit(false).");
        }
        held.setAutoCommit(false);
    }

    /** Rolls back, but waits no longer than the close timeout for the server. */
    void rollback(List<Step<?>> words) throws SQLException {
        Connection held = connection();
        int usual = held.getNetworkTimeout();
        held.setNetworkTimeout(Runnable::run, Math.toIntExact(closeTimeout.toMillis()));
        new Transmission(engine, audience, words, Duration.ZERO, new RunningStatement()).run(held, () -> {});
        held.setNetworkTimeout(Runnable::run, usual);
    }

    /** Gives the connection back; one that is not idle is cleaned before, or given up. */
    void release() {
        Connection held = connection;
        if (held == null) {
            return;
        }
        try {
            if (owned) {
                clean(held);
            }
        } catch (SQLException e) {
            LOG.debug("A connection could not be cleaned and is given up", e);
            discard();
            return;
        }
        connection = null;
        close(held);
    }

    /** Gives the connection up, without waiting for the server; the connection of someone else is only let go. */
    void discard() {
        Connection held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        if (owned) {
            try {
                held.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A broken connection was closed already", e);
            }
        }
        close(held);
    }

    private void clean(Connection held) throws SQLException {
        TransactionState state = state();
        if (state == TransactionState.UNKNOWN) {
            throw new SQLException("the state of the connection is not known");
        }
        if (state != TransactionState.IDLE) {
            rollback(List.of(Step.control("rollback")));
        }
        held.setAutoCommit(usualAutoCommit);
    }

    private static void close(Connection held) {
        try {
            held.close();
        } catch (SQLException e) {
            LOG.debug("A connection could not be closed", e);
        }
    }
}
