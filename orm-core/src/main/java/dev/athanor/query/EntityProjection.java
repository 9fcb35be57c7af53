// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.schema.Table;
import java.util.List;

/** All columns of a table, read as its entity. */
record EntityProjection<E>(Table<E> table) implements Projection<E> {
    @Override
    public List<SelectItem> items() {
        return table.columns().stream().map(SelectItem::of).toList();
    }

    @Override
    public RowReader<E> reader(EntityReaders entities) {
        return entities.entity(table, 1);
    }
}
