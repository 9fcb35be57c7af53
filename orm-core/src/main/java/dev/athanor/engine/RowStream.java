// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.query.RowReader;
import dev.athanor.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one query, fetched in portions while they are read.
 *
 * <p>It ends with its last row, with {@link #close}, with the transaction, or with the first failure, whichever comes
 * first; a stream that is left early must be closed. It belongs to its session's thread.
 *
 * @param <R> what a row is read as
 */
public final class RowStream<R extends @Nullable Object> implements Iterator<R>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowStream.class);

    private final Traffic traffic;
    private final SingleUse use;
    private final Step<?> step;
    private final RowReader<R> reader;
    private @Nullable PreparedStatement statement;
    private @Nullable Row row;
    private boolean stepped;
    private boolean ended;
    private boolean abandoned;
    private long count;
    private int portion = 1;
    private long started;

    RowStream(Traffic traffic, SingleUse use, Step<?> step, RowReader<R> reader) {
        this.traffic = traffic;
        this.use = use;
        this.step = step;
        this.reader = reader;
    }

    void start(Connection connection, int fetchSize, Duration timeout) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(step.sql());
        statement = prepared;
        portion = Math.max(fetchSize, 1);
        try {
            prepared.setFetchSize(fetchSize);
            Transmission.limit(prepared, timeout);
            Binding.bind(prepared, List.of(step), traffic.engine().platform());
            started = System.nanoTime();
            row = new Row(execute(prepared), traffic.engine().platform().json());
        } catch (SQLException | RuntimeException | Error e) {
            end(e);
            throw e;
        }
    }

    /**
     * Whether there is one more row; may fetch the next portion.
     *
     * @throws IllegalSessionStateException when the transaction ended before the last row was read
     */
    @Override
    public boolean hasNext() {
        use.enter("stream");
        try {
            return hasStepped();
        } finally {
            use.exit();
        }
    }

    private boolean hasStepped() {
        if (abandoned) {
            throw new IllegalSessionStateException(
                    "The transaction of this stream has ended: read all rows before it is committed or rolled"
                            + " back.");
        }
        if (!ended && !stepped) {
            stepped = step();
        }
        return stepped;
    }

    /** The next row. */
    @Override
    public R next() {
        use.enter("stream");
        try {
            if (!hasStepped() || row == null) {
                throw new NoSuchElementException("The stream has no more rows.");
            }
            stepped = false;
            count++;
            return reader.read(row);
        } catch (SQLException e) {
            end(e);
            throw traffic.failed(label(), e);
        } catch (Error e) {
            end(e);
            traffic.giveUp(e);
            throw e;
        } finally {
            use.exit();
        }
    }

    /** Ends the stream and lets the server forget what is left of it; a second call does nothing. */
    @Override
    public void close() {
        use.enter("close");
        try {
            if (!ended) {
                end(null);
                traffic.ended(this);
            }
        } finally {
            use.exit();
        }
    }

    /** Ends the stream because its transaction has ended. */
    void abandon() {
        if (!ended) {
            end(null);
            abandoned = true;
        }
    }

    String label() {
        return step.label();
    }

    private ResultSet execute(PreparedStatement prepared) throws SQLException {
        traffic.running().enter(prepared);
        try {
            return prepared.executeQuery();
        } finally {
            traffic.running().exit();
        }
    }

    /** Within a portion no row waits for the server, so there is nothing that could be cancelled. */
    private boolean fetch(Row current) throws SQLException {
        if (statement == null || count % portion != 0) {
            return current.next();
        }
        traffic.running().enter(statement);
        try {
            return current.next();
        } finally {
            traffic.running().exit();
        }
    }

    private boolean step() {
        try {
            if (row != null && fetch(row)) {
                return true;
            }
        } catch (SQLException e) {
            end(e);
            throw traffic.failed(label(), e);
        } catch (Error e) {
            end(e);
            traffic.giveUp(e);
            throw e;
        }
        close();
        return false;
    }

    /** The driver tells the server with the next statement; nothing is sent for it. */
    private void end(@Nullable Throwable failure) {
        ended = true;
        stepped = false;
        PreparedStatement closing = statement;
        statement = null;
        row = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException e) {
            LOG.debug("A stream could not be closed", e);
        }
        if (started != 0) {
            traffic.audience().tell(List.of(step), new long[] {count}, started, failure);
        }
    }
}
