// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one array for each column, so that the text is the same for any number of rows: {@code unnest(?::bigint[], ?::text[]) as input (id, name)}.
 *
 * @param <R> what a row is made of
 */
public final class RowArrays<R> {
    /** The column of {@link #numbered}. */
    public static final String NUMBER = "n";

    private final Dialect dialect;
    private final List<? extends R> rows;
    private final List<String> names = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private boolean casts;

    /** No columns yet. */
    public RowArrays(Dialect dialect, List<? extends R> rows) {
        this.dialect = dialect;
        this.rows = rows;
    }

    /** Adds values of a type under the given name. */
    public void add(SqlType<?> type, String name, Function<? super R, ? extends @Nullable Object> value) {
        String quoted = dialect.identifier(name);
        names.add(quoted);
        markers.add("?::" + type.elementName() + "[]");
        casts |= type.castsFromText();
        selected.add(type.castsFromText() ? quoted + "::" + dialect.typeName(type) : quoted);
        parameters.add(array(type, value));
    }

    @SuppressWarnings("unchecked") // a column's values are of its own type
    private <T> Parameter<List<T>> array(SqlType<T> type, Function<? super R, ? extends @Nullable Object> value) {
        List<T> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            values.add((T) value.apply(row));
        }
        return Parameter.of(values, SqlTypes.list(type));
    }

    /** {@code select * from unnest(…)}, or with casts where an array cannot carry a type natively. */
    public String select() {
        return casts
                ? "select " + String.join(", ", selected) + " from " + unnest() + " as input " + names()
                : "select * from " + unnest();
    }

    /**
     * {@code input as materialized (select … from unnest((select ?), …) with ordinality)}: the rows with their number, from 1, as {@code n}. Each array is the result
     * of a query, so that the server does not count it while it plans: of a thousand rows it would rather read a table of a hundred thousand from end to end than
     * find each by its key, which takes it five times as long.
     */
    public String numbered() {
        String columns = casts ? String.join(", ", selected) + ", n" : "*";
        String all = String.join(", ", names) + ", n";
        String arrays =
                markers.stream().map(marker -> "(select " + marker + ")").collect(Collectors.joining(", "));
        return "input (" + all + ") as materialized (select " + columns + " from unnest(" + arrays
                + ") with ordinality as input (" + all + "))";
    }

    /** The arrays, in the order of their markers. */
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    private String names() {
        return "(" + String.join(", ", names) + ")";
    }

    private String unnest() {
        return "unnest(" + String.join(", ", markers) + ")";
    }
}
