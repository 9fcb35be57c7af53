// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unique value that one row gives up and another takes in the same flush.
 *
 * @param <E> the entity of both rows
 */
record Handover<E>(UniqueKey<E> key, Way<E> giverWay, RowChange<E> giver, Way<E> takerWay, RowChange<E> taker) {

    /** All handovers of a flush. Where no row gives a unique value up, as in a flush that only inserts, nothing is compared. */
    static List<Handover<?>> in(RowsByWay rows) {
        List<Handover<?>> found = new ArrayList<>();
        Map<KeyedTable<?, ?>, List<Way<?>>> byTable = new LinkedHashMap<>();
        rows.ways()
                .forEach(way -> byTable.computeIfAbsent(way.table(), table -> new ArrayList<>())
                        .add(way));
        byTable.values().forEach(ways -> find(ways, rows, found));
        return found;
    }

    @SuppressWarnings("unchecked") // ways of one table are ways of one entity
    private static <E> void find(List<Way<?>> ofTable, RowsByWay rows, List<Handover<?>> found) {
        List<Way<E>> ways = (List<Way<E>>) (List<?>) ofTable;
        if (ways.stream().allMatch(way -> way.kind() == Way.Kind.INSERT)) {
            return;
        }
        for (UniqueKey<E> key : UniqueKey.of(ways.get(0).table())) {
            Map<List<@Nullable Object>, Handover<E>> given = new HashMap<>();
            ways.forEach(way -> rows.of(way).forEach(row -> give(key, way, row, given)));
            if (!given.isEmpty()) {
                ways.forEach(way -> rows.of(way).forEach(row -> take(key, way, row, given, found)));
            }
        }
    }

    private static <E> void give(
            UniqueKey<E> key, Way<E> way, RowChange<E> row, Map<List<@Nullable Object>, Handover<E>> given) {
        boolean gives = way.kind().isRemoval() || (way.kind().isUpdate() && key.isAmong(row.columns()));
        List<@Nullable Object> values = gives ? key.values(row::before) : null;
        if (values != null) {
            given.put(values, new Handover<>(key, way, row, way, row));
        }
    }

    private static <E> void take(
            UniqueKey<E> key,
            Way<E> way,
            RowChange<E> row,
            Map<List<@Nullable Object>, Handover<E>> given,
            List<Handover<?>> found) {
        boolean takes = !way.kind().isRemoval() && key.isAmong(row.columns());
        List<@Nullable Object> values = takes ? key.values(row::written) : null;
        Handover<E> giver = values == null ? null : given.get(values);
        if (giver != null && giver.giver().entry() != row.entry()) {
            found.add(new Handover<>(key, giver.giverWay(), giver.giver(), way, row));
        }
    }
}
