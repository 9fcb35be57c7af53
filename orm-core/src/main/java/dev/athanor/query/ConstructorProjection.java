// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.SelectItem;
import dev.athanor.error.ConversionException;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Several expressions, read as the arguments of a constructor. */
record ConstructorProjection<R>(List<Expression<?>> arguments, RowReader<R> constructor) implements Projection<R> {
    ConstructorProjection {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<SelectItem> items() {
        return arguments.stream().map(SelectItem::of).toList();
    }

    @Override
    public RowReader<R> reader(EntityReaders entities) {
        return this::construct;
    }

    private R construct(Row row) throws SQLException {
        try {
            return constructor.read(row);
        } catch (NullPointerException refused) {
            throw nullRefused(row, refused);
        }
    }

    /** A primitive that meets NULL is a bare NullPointerException; the columns that are NULL say where it came from. */
    private RuntimeException nullRefused(Row row, NullPointerException refused) throws SQLException {
        List<String> nulls = new ArrayList<>();
        for (int i = 1; i <= arguments.size(); i++) {
            if (row.isNull(i)) {
                nulls.add(i + " (\"" + row.results().getMetaData().getColumnLabel(i) + "\")");
            }
        }
        return nulls.isEmpty()
                ? refused
                : new ConversionException(
                        null,
                        null,
                        "column " + String.join(", ", nulls)
                                + " of the row is NULL, and the constructor it is read into does not take"
                                + " null: use the boxed type and @Nullable there, or keep NULL out with a condition or coalesce",
                        refused);
    }
}
