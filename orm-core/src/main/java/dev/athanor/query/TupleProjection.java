// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a row value, read as a tuple. */
record TupleProjection<T extends Tuple>(RowValue<T> row) implements Projection<T> {
    @Override
    public List<SelectItem> items() {
        return row.parts().stream().map(SelectItem::of).toList();
    }

    @Override
    public RowReader<T> reader(EntityReaders entities) {
        List<Expression<?>> parts = row.parts();
        return result -> {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).type().read(result, i + 1);
            }
            return row.tuple(values);
        };
    }
}
