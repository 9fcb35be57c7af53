// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Selectable;
import dev.athanor.error.ConversionException;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Several values and entities side by side, read as the arguments of a constructor. */
record ConstructorProjection<R>(List<Part<?>> parts, Construction<R> constructor) implements Projection<R> {
    /** Calls a constructor with what stands in a row. */
    interface Construction<R> {
        R of(RowArguments in) throws SQLException;
    }

    static <R> ConstructorProjection<R> of(List<Selectable<?>> arguments, Construction<R> constructor) {
        return new ConstructorProjection<>(
                arguments.stream().<Part<?>>map(Part::of).toList(), constructor);
    }

    @Override
    public List<SelectItem> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    @Override
    public RowReader<R> reader(EntityReaders entities) {
        List<RowReader<?>> readers = new ArrayList<>();
        int first = 1;
        for (Part<?> part : parts) {
            readers.add(part.reader(entities, first));
            first += part.items().size();
        }
        return row -> construct(new RowArguments(row, readers));
    }

    private R construct(RowArguments arguments) throws SQLException {
        try {
            return constructor.of(arguments);
        } catch (NullPointerException refused) {
            throw nullRefused(arguments, refused);
        }
    }

    /** A primitive that meets NULL is a bare NullPointerException; the columns that are NULL say where it came from. */
    private RuntimeException nullRefused(RowArguments arguments, NullPointerException refused) throws SQLException {
        List<String> nulls = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < parts.size(); i++) {
            if (arguments.isNull(i + 1)) {
                nulls.add(first + " (" + name(parts.get(i), first, arguments.row()) + ")");
            }
            first += parts.get(i).items().size();
        }
        return nulls.isEmpty()
                ? refused
                : new ConversionException(
                        null,
                        null,
                        "column " + String.join(", ", nulls)
                                + " of the row is NULL, and the constructor it is read into does not take null: use"
                                + " the boxed type and @Nullable there, or keep NULL out with a condition or coalesce",
                        refused);
    }

    private static String name(Part<?> part, int first, Row row) throws SQLException {
        return part instanceof EntityProjection<?> entity
                ? entity.table().entity().getSimpleName()
                : '"' + row.results().getMetaData().getColumnLabel(first) + '"';
    }
}
