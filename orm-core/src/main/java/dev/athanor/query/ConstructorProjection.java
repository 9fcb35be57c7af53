// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Selectable;
import dev.athanor.error.ConversionException;
import dev.athanor.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values and entities side by side, read as the arguments of a constructor. */
record ConstructorProjection<R>(List<Part<?>> parts, Construction<R> constructor) implements Assembled<R> {
    private static final String REMEDY =
            "and the constructor it is read into does not take null: use the boxed type and"
                    + " @Nullable there, or keep NULL out with a condition or coalesce";

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
    public RowReader<R> reader(EntityReaders entities, int first) {
        List<RowReader<?>> readers = new ArrayList<>();
        int next = first;
        for (Part<?> part : parts) {
            readers.add(part.reader(entities, next));
            next += part.items().size();
        }
        return new RowReader<>() {
            /** Mostly all rows of a result are one object. */
            private @Nullable RowArguments known;

            @Override
            public R read(Row row) throws SQLException {
                RowArguments arguments = known;
                if (arguments == null || arguments.row() != row) {
                    arguments = new RowArguments(row, readers);
                    known = arguments;
                }
                return construct(arguments, first);
            }
        };
    }

    private R construct(RowArguments arguments, int first) throws SQLException {
        try {
            return constructor.of(arguments);
        } catch (NullPointerException refused) {
            throw nullRefused(arguments, first, refused);
        }
    }

    @Override
    public List<DerivedTable> lists() {
        return parts.stream().flatMap(part -> part.lists().stream()).toList();
    }

    @Override
    public boolean isOfValues() {
        return parts.stream().allMatch(part -> part instanceof Assembled<?> assembled && assembled.isOfValues());
    }

    @Override
    @SuppressWarnings("NullAway") // a value may be null, and the constructor decides whether it takes it
    public R of(Iterator<@Nullable Object> values, Row around) throws SQLException {
        List<RowReader<?>> readers = new ArrayList<>();
        boolean nulls = false;
        for (Part<?> part : parts) {
            Object argument = ((Assembled<?>) part).of(values, around);
            nulls |= argument == null;
            readers.add(row -> argument);
        }
        try {
            return constructor.of(new RowArguments(around, readers));
        } catch (NullPointerException refused) {
            throw nulls
                    ? new ConversionException(null, null, "a value in a list of the row is NULL, " + REMEDY, refused)
                    : refused;
        }
    }

    /** A primitive that meets NULL is a bare NullPointerException; the columns that are NULL say where it came from. */
    private RuntimeException nullRefused(RowArguments arguments, int first, NullPointerException refused)
            throws SQLException {
        List<String> nulls = new ArrayList<>();
        int next = first;
        for (int i = 0; i < parts.size(); i++) {
            if (arguments.isNull(i + 1)) {
                nulls.add(next + " (" + name(parts.get(i), next, arguments.row()) + ")");
            }
            next += parts.get(i).items().size();
        }
        return nulls.isEmpty()
                ? refused
                : new ConversionException(
                        null, null, "column " + String.join(", ", nulls) + " of the row is NULL, " + REMEDY, refused);
    }

    private static String name(Part<?> part, int first, Row row) throws SQLException {
        return part instanceof EntityProjection<?> entity
                ? entity.table().entity().getSimpleName()
                : '"' + row.results().getMetaData().getColumnLabel(first) + '"';
    }
}
