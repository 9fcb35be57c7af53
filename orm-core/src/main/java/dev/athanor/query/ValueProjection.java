// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectItem;
import java.util.List;

/** One expression, read as its value; null for NULL. */
record ValueProjection<T>(Expression<T> expression) implements Part<T> {
    @Override
    public List<SelectItem> items() {
        return List.of(SelectItem.of(expression));
    }

    @Override
    @SuppressWarnings("NullAway") // NULL is read as null, whatever T is
    public RowReader<T> reader(EntityReaders entities, int first) {
        return row -> ValueReader.read(expression, row, first);
    }
}
