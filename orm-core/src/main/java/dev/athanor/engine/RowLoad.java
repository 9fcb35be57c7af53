// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows that one statement loads into a table. It ends with {@link #finish}, {@link #close} or the first failure, and until then nothing else can be sent
 * through its channel.
 */
public final class RowLoad implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RowLoad.class);

    private final Traffic traffic;
    private final SingleUse use;
    private final Table<?> table;
    private final String text;
    private final List<? extends Column<?, ?>> columns;
    private final long firstRow;
    private final long started = System.nanoTime();
    private @Nullable BulkLoad load;
    private long rows;

    RowLoad(Traffic traffic, SingleUse use, Table<?> table, List<? extends Column<?, ?>> columns, long firstRow) {
        this.traffic = traffic;
        this.use = use;
        this.table = table;
        this.text = traffic.loadText(table, columns);
        this.columns = columns;
        this.firstRow = firstRow;
    }

    void start(Connection connection) throws SQLException {
        load = traffic.engine().platform().load(connection, text, columns);
    }

    /** Adds one row: the values of the columns, in their order, checked and normalised; null for NULL. */
    public void add(@Nullable Object[] values) {
        run(open -> open.add(values));
        rows++;
    }

    /** Waits until the server has all rows. */
    public void finish() {
        run(BulkLoad::finish);
        end(null);
    }

    /** How many bytes its rows made so far; 0 when it has ended. */
    public long bytes() {
        return load == null ? 0 : load.bytes();
    }

    /** Gives up where it has not ended: the server keeps none of its rows, and the transaction has failed. */
    @Override
    public void close() {
        BulkLoad open = load;
        if (open == null) {
            return;
        }
        end(null);
        try {
            open.abandon();
        } catch (SQLException e) {
            LOG.debug("A load could not be given up, and its connection is", e);
            traffic.giveUp(e);
        }
    }

    /** A few words for errors and logs. */
    String label() {
        return "copy into " + table.source().name();
    }

    /** What is done with the load that is open. */
    private interface Work {
        void with(BulkLoad open) throws SQLException;
    }

    private void run(Work work) {
        use.enter("copyIn");
        BulkLoad open = load;
        try {
            if (open == null) {
                throw new IllegalStateException("this load has ended");
            }
            work.with(open);
        } catch (SQLException e) {
            end(e);
            throw traffic.failed(label(e, open), e);
        } catch (Error e) {
            end(e);
            traffic.giveUp(e);
            throw e;
        } finally {
            use.exit();
        }
    }

    private String label(SQLException e, @Nullable BulkLoad open) {
        OptionalLong row = open == null ? OptionalLong.empty() : open.rowOf(e);
        return row.isPresent() ? label() + ", row " + (firstRow + row.getAsLong()) : label();
    }

    private void end(@Nullable Throwable failure) {
        load = null;
        Step<?> step = Step.command(text, label());
        traffic.audience().tell(List.of(step), new long[] {rows}, started, failure);
    }
}
