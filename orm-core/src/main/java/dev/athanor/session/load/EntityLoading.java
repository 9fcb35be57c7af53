// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.query.EntityReaders;
import dev.athanor.query.RowReader;
import dev.athanor.relation.HandleLoader;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Table;
import dev.athanor.session.state.UnitOfWork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entities of one result through the identity map. */
public final class EntityLoading implements EntityReaders {
    private final UnitOfWork unit;
    private final Loader.Departure departure;
    private final Tracking tracking;

    /** Readers for one result. */
    public EntityLoading(UnitOfWork unit, Loader.Departure departure, Tracking tracking) {
        this.unit = unit;
        this.departure = departure;
        this.tracking = tracking;
    }

    @Override
    public <E> RowReader<@Nullable E> entity(Table<E> table, int first) {
        KeyedTable<E, ?> keyed = (KeyedTable<E, ?>) table;
        return new ExplainedReader<>(keyed, first, reader(keyed, first, List.of()));
    }

    /**
     * A reader of records that stand in a collection because of the tied columns: where the record the session knows has other values there, the row moved
     * since, and the row wins.
     */
    <E> RowReader<@Nullable E> member(KeyedTable<E, ?> table, int first, List<Column<E, ?>> tied) {
        return new ExplainedReader<>(table, first, reader(table, first, tied));
    }

    /** The record the session has for a key; null for none, and where the session does not remember records. */
    <E> @Nullable E known(KeyedTable<E, ?> table, Object key) {
        return tracking == Tracking.NONE ? null : unit.rows(table).known(key);
    }

    /** Records that were read, as rows that were read after them have left them: a row that moved takes its owner's collection with it. */
    <E> List<E> present(KeyedTable<E, ?> table, List<E> records) {
        return tracking == Tracking.NONE ? records : departure.link().present(table, records);
    }

    void refuseOfAnotherSession(@Nullable HandleLoader loader) {
        Siblings.refuseOfAnotherSession(loader, departure.link());
    }

    private <E> RowReader<@Nullable E> reader(KeyedTable<E, ?> keyed, int first, List<Column<E, ?>> tied) {
        boolean whole = tracking == Tracking.KNOWN_WINS || tracking == Tracking.ROWS_WIN;
        PortionedHandles handles =
                PortionedHandles.of(keyed, departure, whole ? PortionedHandles.WHOLE : PortionedHandles.PORTION);
        if (tracking == Tracking.NONE) {
            return new UntrackedReader<>(keyed, first, handles);
        }
        return new IdentityReader<>(keyed, first, unit.rows(keyed), handles, tracking == Tracking.ROWS_WIN, tied);
    }
}
