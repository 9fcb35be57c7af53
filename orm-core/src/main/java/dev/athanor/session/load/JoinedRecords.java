// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.TableReference;
import dev.athanor.query.EntityReaders;
import dev.athanor.query.RowReader;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.JoinedFetch;
import dev.athanor.schema.PathEnd;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a to-one relation that stand in the rows of their owners, and what is loaded behind them.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
final class JoinedRecords<E, T> {
    private final ToOneRelation<E, T> relation;
    private final RowReader<@Nullable T> reader;
    private final List<JoinedRecords<T, ?>> joined;
    private final List<FetchNode<T, ?>> further;
    private final List<T> records = new ArrayList<>();

    private JoinedRecords(
            ToOneRelation<E, T> relation,
            RowReader<@Nullable T> reader,
            List<JoinedRecords<T, ?>> joined,
            List<FetchNode<T, ?>> further) {
        this.relation = relation;
        this.reader = reader;
        this.joined = joined;
        this.further = further;
    }

    /** Those of the fetches that are joined; their columns are added to the select list. */
    @SuppressWarnings("unchecked") // what is fetched of an entity are its own relations
    static <E> List<JoinedRecords<E, ?>> of(
            List<? extends Fetch<?>> fetches, TableReference owner, List<SelectItem> items, EntityReaders entities) {
        List<JoinedRecords<E, ?>> all = new ArrayList<>();
        for (Fetch<?> fetch : fetches) {
            if (fetch instanceof JoinedFetch<?, ?> joined) {
                all.add(of((JoinedFetch<E, Object>) joined, owner, items, entities));
            }
        }
        return all;
    }

    private static <E, T> JoinedRecords<E, T> of(
            JoinedFetch<E, T> fetch, TableReference owner, List<SelectItem> items, EntityReaders entities) {
        PathEnd end = new PathEnd(fetch.relation().target(), fetch.relation().pathFrom(owner));
        int first = items.size() + 1;
        fetch.relation().target().columns().forEach(column -> items.add(SelectItem.of(end.column(column))));
        RowReader<@Nullable T> reader = entities.entity(fetch.relation().target(), first);
        List<JoinedRecords<T, ?>> joined = of(fetch.further(), end, items, entities);
        List<Fetch<?>> others = new ArrayList<>(fetch.further());
        others.removeIf(JoinedFetch.class::isInstance);
        return new JoinedRecords<>(
                fetch.relation(),
                reader,
                joined,
                FetchNode.of(others, fetch.relation().target()));
    }

    /** Reads the record in the owner's row into the owner's handle, unless the session knows that the owner refers to another. */
    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on T
    void read(Row row, E owner) throws SQLException {
        T record = reader.read(row);
        if (record == null) {
            return;
        }
        records.add(record);
        Object key = relation.target().keyOf(record);
        if (key != null
                && relation.table().mapper().handle(owner, relation.index()) instanceof ToOne<?> handle
                && key.equals(Handles.knownKey(handle))) {
            Handles.fill((ToOne<T>) handle, record);
        }
        for (JoinedRecords<T, ?> behind : joined) {
            behind.read(row, record);
        }
    }

    /** Has loaded what is to be loaded behind the records by statements of its own. */
    void addFurther(GraphLoad load) {
        List<T> distinct = Records.distinct(records);
        if (!distinct.isEmpty()) {
            further.forEach(node -> load.add(node, distinct));
        }
        joined.forEach(behind -> behind.addFurther(load));
    }
}
