// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** All columns of a table, read as its entity; null where an outer join found no row. */
record EntityProjection<E>(Table<E> table) implements Part<E> {
    @Override
    public List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>(table.columns().size());
        for (Column<E, ?> column : table.columns()) {
            items.add(SelectItem.of(column));
        }
        return items;
    }

    @Override
    public RowReader<E> reader(EntityReaders entities, int first) {
        return entities.entity(table, first);
    }
}
