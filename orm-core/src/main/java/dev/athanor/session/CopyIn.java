// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.Channel;
import dev.athanor.engine.RowLoad;
import dev.athanor.error.ConversionException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.time.Duration;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link Database#copyIn}, in one transaction. A column that a row leaves to the server must not be named by its COPY, so a new COPY begins where a
 * row leaves other columns to the server than the one before.
 */
final class CopyIn<E> {
    private final Channel channel;
    private final Table<E> table;
    private final CopyRow<E> row;
    private final CopyOptions options;
    private final long started = System.nanoTime();
    private @Nullable RowLoad load;
    private BitSet left = new BitSet();
    private List<Column<E, ?>> columns = List.of();
    private @Nullable Object[] values = {};
    private long rows;
    private long bytes;

    CopyIn(Channel channel, Table<E> table, CopyRow<E> row, CopyOptions options) {
        this.channel = channel;
        this.table = table;
        this.row = row;
        this.options = options;
    }

    long run(Iterator<? extends E> records) {
        try {
            while (records.hasNext()) {
                if (options.cancelled().getAsBoolean()) {
                    throw new CancellationException("copying into "
                            + table.source().name() + " was cancelled after " + rows + " rows; none is kept");
                }
                add(records.next());
                if (rows % options.every() == 0) {
                    options.listener().accept(progress());
                }
            }
            finish();
            options.listener().accept(progress());
        } catch (Throwable e) {
            abandon();
            throw e;
        }
        channel.commit();
        return rows;
    }

    private void add(@Nullable E record) {
        if (record == null) {
            throw new ConversionException(
                    table.entity().getSimpleName(), null, "row " + rows + " is null: leave it out of the stream");
        }
        try {
            send(record);
        } catch (ConversionException e) {
            throw new ConversionException(e.entity(), e.property(), "in row " + rows + " " + e.reason(), e);
        }
        rows++;
    }

    private void send(E record) {
        row.take(record);
        RowLoad open = load;
        if (open == null || !row.leavesOut(left)) {
            finish();
            open = begin();
        }
        row.values(columns, values);
        open.add(values);
    }

    private RowLoad begin() {
        left = row.leftOut();
        columns = row.columns(left);
        values = new @Nullable Object[columns.size()];
        RowLoad opened = channel.load(table, columns, rows);
        load = opened;
        return opened;
    }

    private void finish() {
        RowLoad open = load;
        if (open != null) {
            bytes += open.bytes();
            open.finish();
            load = null;
        }
    }

    private void abandon() {
        RowLoad open = load;
        if (open != null) {
            load = null;
            open.close();
        }
    }

    private CopyProgress progress() {
        long open = load == null ? 0 : load.bytes();
        return new CopyProgress(rows, bytes + open, Duration.ofNanos(System.nanoTime() - started));
    }
}
