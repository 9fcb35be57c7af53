// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectItem;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as another projection reads them, and behind them what the query is ordered by, as the server writes it. */
record PositionedProjection<R>(Projection<R> rows, List<Expression<?>> order)
        implements Projection<Keyset.Positioned<R>> {
    @Override
    public List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>(rows.items());
        for (int i = 1; i <= order.size(); i++) {
            items.add(new SelectItem(new Cast<>(order.get(i - 1), SqlTypes.TEXT), "position_" + i));
        }
        return items;
    }

    @Override
    public RowReader<Keyset.Positioned<R>> reader(EntityReaders entities) {
        RowReader<R> reader = rows.reader(entities);
        int first = rows.items().size() + 1;
        return row -> {
            R read = reader.read(row);
            List<@Nullable String> position = new ArrayList<>(order.size());
            for (int i = 0; i < order.size(); i++) {
                position.add(row.text(first + i));
            }
            return new Keyset.Positioned<>(read, Collections.unmodifiableList(position));
        };
    }
}
