// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.ResultReader;
import dev.athanor.query.RowReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.PartialFetch;
import dev.athanor.session.state.Compilation;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads some records of a relation, by the keys of their owners: one statement, and a flight for what is to be loaded behind them. */
final class PartialLoad<E, T> {
    private final PartialFetch<E, T> fetch;
    private final KeyedTable<E, ?> table;
    private final Loader.Departure departure;
    private final Compilation compilation;

    PartialLoad(PartialFetch<E, T> fetch, Loader.Departure departure, Compilation compilation) {
        this.fetch = fetch;
        this.table = (KeyedTable<E, ?>) fetch.relation().table();
        this.departure = departure;
        this.compilation = compilation;
    }

    /** The records by the keys of their owners; each owner that was given has a list, which may be empty. */
    Map<Object, List<T>> load(List<E> owners, EntityLoading entities) {
        Set<Object> keys = new LinkedHashSet<>();
        owners.forEach(owner -> keys.add(key(owner)));
        if (keys.isEmpty()) {
            return new HashMap<>();
        }
        CompiledStatement statement = compilation.of(PartialQuery.of(fetch)
                .statement(keys.stream().map(table::valuesOfKey).toList()));
        Flight flight = new Flight();
        Reply<Found<T>> reply = flight.add(statement, reader(entities));
        departure.fly(flight, statement.tables());
        Map<Object, List<T>> byOwner = new HashMap<>();
        keys.forEach(key -> byOwner.put(key, reply.value().of(key)));
        for (E owner : owners) {
            Wiring.leadBack(fetch.relation(), owner, reply.value().of(key(owner)));
        }
        return byOwner;
    }

    private Object key(E owner) {
        Object key = table.keyOf(owner);
        if (key == null) {
            throw Records.withoutKey(owner);
        }
        return key;
    }

    private ResultReader<Found<T>> reader(EntityLoading entities) {
        List<Column<E, ?>> key = table.keyColumns();
        RowReader<@Nullable T> records = entities.entity(fetch.relation().target(), key.size() + 1);
        return result -> {
            Found<T> found = new Found<>();
            while (result.next()) {
                T record = Objects.requireNonNull(records.read(result.row()), "an inner join");
                found.add(owner(result.row(), key), record);
            }
            return found;
        };
    }

    private Object owner(Row row, List<Column<E, ?>> key) throws SQLException {
        Object[] parts = new Object[key.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Objects.requireNonNull(key.get(i).type().read(row, i + 1), "part of a key");
        }
        return table.keyOf(parts);
    }
}
