// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statement of a channel that is with the server now, so that another thread can ask the server to cancel it. */
final class RunningStatement {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStatement.class);

    private volatile @Nullable Statement current;
    private volatile boolean cancelled;

    void enter(Statement statement) {
        cancelled = false;
        current = statement;
    }

    void exit() {
        current = null;
    }

    /** Whether the statement that ran last was asked to stop. */
    boolean isCancelled() {
        return cancelled;
    }

    /** Does nothing where no statement runs; the driver bounds how long the request may take. */
    void cancel() {
        Statement running = current;
        if (running == null) {
            return;
        }
        cancelled = true;
        try {
            running.cancel();
        } catch (SQLException e) {
            LOG.debug("A statement could not be cancelled, or has ended meanwhile", e);
        }
    }
}
