// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.schema.Table;
import java.util.List;

/** All columns of a table, read as its entity; null where an outer join found no row. */
record EntityProjection<E>(Table<E> table) implements Part<E> {
    @Override
    public List<SelectItem> items() {
        return table.columns().stream().map(SelectItem::of).toList();
    }

    @Override
    public RowReader<E> reader(EntityReaders entities, int first) {
        return entities.entity(table, first);
    }
}
