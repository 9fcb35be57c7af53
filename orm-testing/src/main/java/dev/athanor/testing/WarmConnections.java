// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections that stay open between uses.
 *
 * <p>A pool for tests: it does nothing by itself, so that what a test sends is all that is sent.
 */
final class WarmConnections extends ConnectionSource implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WarmConnections.class);
    private static final int LIMIT = 20;
    private static final int PATIENCE_SECONDS = 10;

    private final Opener opener;
    private final Semaphore free = new Semaphore(LIMIT, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /** Opens nothing yet. */
    WarmConnections(Opener opener) {
        this.opener = opener;
    }

    /** Opens a connection to the one database. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException {
        awaitTurn();
        boolean taken = false;
        try {
            Connection connection = take();
            taken = true;
            return LentConnection.of(connection, () -> giveBack(connection));
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    private void awaitTurn() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException(
                        "All " + LIMIT + " connections of this test are in use and none" + " was given back within "
                                + PATIENCE_SECONDS + " s: close the sessions that are done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("The wait for a connection was interrupted", e);
        }
    }

    private Connection take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return opener.open();
    }

    private void giveBack(Connection connection) {
        try {
            synchronized (idle) {
                if (closed) {
                    close(connection);
                } else if (!connection.isClosed()) {
                    idle.push(connection);
                }
            }
        } catch (SQLException e) {
            log.debug("A connection broke and is given up", e);
        } finally {
            free.release();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("A connection could not be closed", e);
        }
    }

    /** Closes the connections that are not in use; the others are closed when they are given back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(WarmConnections::close);
            idle.clear();
        }
    }
}
