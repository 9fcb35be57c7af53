// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Expression;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rows of an upsert to its inputs, by the columns that decide about the conflict.
 *
 * <p>Rows come back in no order that could be relied on, and skipped inputs not at all.
 */
final class Outcomes<E> {
    private final List<Column<E, ?>> columns;
    private final List<List<@Nullable Object>> inputs;

    private Outcomes(List<Column<E, ?>> columns, List<List<@Nullable Object>> inputs) {
        this.columns = columns;
        this.inputs = inputs;
    }

    /** For the given rows and conflict columns; a UUID that is still null is made before the statement runs. */
    static <E> Outcomes<E> of(Table<E> table, InsertRows<E> rows, List<? extends Expression<?>> target) {
        if (target.isEmpty()) {
            throw new StatementBuildException(
                    "outcomes are matched to inputs by the columns that decide about the conflict:"
                            + " name them in onConflict(…), or use returning(…)");
        }
        List<Column<E, ?>> columns = target.stream()
                .<Column<E, ?>>map(part -> named(table, part))
                .filter(column -> !isLeftToSession(column, rows))
                .toList();
        List<List<@Nullable Object>> inputs = rows.valuesOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            Column<E, ?> column = columns.get(i);
            int index = i;
            if (column.definition().generation() != KeyGeneration.UUID
                    && inputs.stream().anyMatch(input -> input.get(index) == null)) {
                throw new StatementBuildException(column.property()
                        + " decides about conflicts and is null in an input, so that its row could not be told from"
                        + " others: give it a value, or use returning(…)");
            }
        }
        return new Outcomes<>(columns, inputs);
    }

    /** The columns that decide about the conflict. */
    List<Column<E, ?>> columns() {
        return columns;
    }

    /** The values of these columns in each input. */
    List<List<@Nullable Object>> inputs() {
        return inputs;
    }

    /** A tenant that no input names is the session's in every row, and tells none from another. */
    private static <E> boolean isLeftToSession(Column<E, ?> column, InsertRows<E> rows) {
        return column.definition().criterion() == Criterion.TENANT
                && rows.valuesOf(List.of(column)).stream().allMatch(input -> input.get(0) == null);
    }

    private static <E> Column<E, ?> named(Table<E> table, Expression<?> part) {
        return table.columns().stream()
                .filter(column -> part instanceof ColumnReference<?> named
                        && named.columnName().equals(column.columnName()))
                .findFirst()
                .orElseThrow(() -> new StatementBuildException(
                        "an expression decides about the conflict, so rows cannot be told from it: use returning(…)"));
    }

    /** One outcome for each input, in the order of the inputs; of two inputs with the same key, the server refuses the second or skips it. */
    List<Upserted<E>> of(List<Upserted<E>> rows) {
        Map<List<@Nullable Object>, Deque<Upserted<E>>> byKey = new HashMap<>();
        for (Upserted<E> row : rows) {
            byKey.computeIfAbsent(keyOf(row), key -> new ArrayDeque<>()).add(row);
        }
        List<Upserted<E>> outcomes = new ArrayList<>();
        int matched = 0;
        for (List<@Nullable Object> input : inputs) {
            Deque<Upserted<E>> found = byKey.get(comparable(input));
            Upserted<E> row = found == null ? null : found.poll();
            outcomes.add(row == null ? new Upserted<>(Upserted.Outcome.SKIPPED, null) : row);
            matched += row == null ? 0 : 1;
        }
        if (matched < rows.size()) {
            throw new StatementBuildException(
                    "a row came back whose " + columns.get(0).property()
                            + " is no input's, so outcomes cannot be told: a trigger changes it, or its type compares"
                            + " values otherwise than Java; use returning(…)");
        }
        return outcomes;
    }

    private List<@Nullable Object> keyOf(Upserted<E> outcome) {
        E row = outcome.row();
        List<@Nullable Object> key = new ArrayList<>();
        for (Column<E, ?> column : columns) {
            key.add(row == null ? null : column.source().mapper().value(row, column.ordinal()));
        }
        return comparable(key);
    }

    /** Values as keys of a map: equal where the server's unique index finds them equal. */
    private List<@Nullable Object> comparable(List<@Nullable Object> values) {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            key.add(value == null ? null : compared(columns.get(i), value));
        }
        return key;
    }

    @SuppressWarnings("unchecked") // the value is one of the column's
    private static <T> Object compared(Column<?, T> column, Object value) {
        return column.type().compared((T) value);
    }
}
