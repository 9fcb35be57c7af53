// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectItem;
import dev.athanor.type.Row;
import dev.athanor.type.SqlType;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expression, read as its value; null for NULL. */
record ValueProjection<T>(Expression<T> expression) implements Assembled<T> {
    @Override
    public List<SelectItem> items() {
        return List.of(SelectItem.of(expression));
    }

    @Override
    @SuppressWarnings("NullAway") // NULL is read as null, whatever T is
    public RowReader<T> reader(EntityReaders entities, int first) {
        SqlType<T> type = expression.type();
        return row -> ValueReader.read(expression, type, row, first);
    }

    @Override
    public boolean isOfValues() {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // the value was read as this expression's type
    public @Nullable T of(Iterator<@Nullable Object> values, Row around) {
        return (T) values.next();
    }
}
