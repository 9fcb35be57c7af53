// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.Compilation;
import dev.athanor.session.state.EntityEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database holds now for rows that the session knows: read by key in one flight, past the identity map. */
public final class FreshRows {
    private final IdentityHashMap<EntityEntry<?>, Object> records = new IdentityHashMap<>();

    private FreshRows() {}

    static FreshRows read(
            List<EntityEntry<?>> entries, Loader.Departure departure, Compilation compilation, EntityLoading readers) {
        Map<KeyedTable<?, ?>, List<EntityEntry<?>>> byTable = new LinkedHashMap<>();
        entries.forEach(entry -> byTable.computeIfAbsent(entry.table(), table -> new ArrayList<>())
                .add(entry));
        Flight flight = new Flight();
        FreshRows rows = new FreshRows();
        List<Runnable> landings = new ArrayList<>();
        byTable.forEach((table, ofTable) -> landings.add(rows.ask(table, ofTable, flight, compilation, readers)));
        departure.fly(flight, Set.of());
        landings.forEach(Runnable::run);
        return rows;
    }

    private <T> Runnable ask(
            KeyedTable<T, ?> table,
            List<EntityEntry<?>> entries,
            Flight flight,
            Compilation compilation,
            EntityLoading readers) {
        List<Object[]> keys =
                entries.stream().map(entry -> table.valuesOfKey(entry.key())).toList();
        SelectStatement query = SelectStatement.of(
                        table.columns().stream().map(SelectItem::of).toList())
                .withFrom(List.of(table))
                .withWhere(new Owners.Known(table, keys).in(table.keyColumns()));
        Reply<List<@Nullable T>> reply = flight.add(compilation.of(query), Results.list(readers.entity(table, 1)));
        return () -> {
            Map<Object, T> byKey = new HashMap<>();
            Records.present(reply.value())
                    .forEach(record -> byKey.put(Objects.requireNonNull(table.keyOf(record)), record));
            for (EntityEntry<?> entry : entries) {
                T record = byKey.get(entry.key());
                if (record != null) {
                    records.put(entry, record);
                }
            }
        };
    }

    /** The row of an entry; null where there is none any more that the session may see. */
    public <E> @Nullable E of(EntityEntry<E> entry) {
        Object record = records.get(entry);
        return record == null ? null : entry.table().entity().cast(record);
    }
}
