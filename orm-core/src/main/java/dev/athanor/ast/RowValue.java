// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code (one, two)}: several expressions compared together, part by part.
 *
 * @param <T> the Java types of the parts
 */
public record RowValue<T extends Tuple>(List<Expression<?>> parts) implements Expression<T> {
    /** Copies the parts. */
    public RowValue {
        parts = List.copyOf(parts);
    }

    @Override
    public SqlType<T> type() {
        return new RowType<>(parts.stream().<SqlType<?>>map(Expression::type).toList());
    }

    /** {@code (?, ?)}: the values as the parts of a row, each bound as the type of the part beside it. */
    @Override
    public RowValue<T> bound(T values) {
        List<Expression<?>> bound = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            bound.add(parameter(parts.get(i).type(), values.values().get(i)));
        }
        return new RowValue<>(bound);
    }

    @SuppressWarnings("unchecked") // T holds the Java types of the parts
    private static <V> Parameter<V> parameter(SqlType<V> type, Object value) {
        return Parameter.of((V) value, type);
    }

    /** {@code (one, two) in (select * from unnest(?, ?))}: one array for each part, so that the text is the same for any number of rows; no rows: never true. */
    @Override
    public Condition in(Collection<? extends T> rows) {
        return oneOf(rows, false);
    }

    /** {@code (one, two) not in (select * from unnest(?, ?))}; true without rows. */
    @Override
    public Condition notIn(Collection<? extends T> rows) {
        return oneOf(rows, true);
    }

    /**
     * {@code (start, end) overlaps (start, end)}: whether two periods have a moment in common, each from its start to before its end, whichever of the two is
     * the earlier one (PostgreSQL manual, section 9.9).
     *
     * @throws StatementBuildException when this row does not consist of two values of the same type as those of the other
     */
    public <V extends Temporal> Condition overlaps(RowValue<Tuple.Of2<V, V>> other) {
        Class<?> moment = other.parts().get(0).type().javaType();
        if (parts.size() != 2
                || parts.stream().anyMatch(part -> !part.type().javaType().equals(moment))) {
            throw new StatementBuildException("overlaps(…) compares two periods, each of a start and an end of the same"
                    + " type: write row(start, end).overlaps(row(start, end))");
        }
        return new OperatorCondition(Operation.Operator.PERIODS_OVERLAP, this, other);
    }

    /** The values of the parts as one value, null for NULL. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the parts are of T's types, and NULL is read as null
    public T tuple(@Nullable Object[] values) {
        return (T)
                switch (values.length) {
                    case 2 -> new Tuple.Of2<>(values[0], values[1]);
                    case 3 -> new Tuple.Of3<>(values[0], values[1], values[2]);
                    default -> new Tuple.Of4<>(values[0], values[1], values[2], values[3]);
                };
    }

    private InTuples oneOf(Collection<? extends T> rows, boolean negated) {
        List<Parameter<?>> arrays = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            arrays.add(array(parts.get(i).type(), i, rows));
        }
        return new InTuples(parts, arrays, negated);
    }

    @SuppressWarnings("unchecked") // as parameter(…)
    private static <V> Parameter<List<V>> array(SqlType<V> type, int part, Collection<? extends Tuple> rows) {
        List<V> values = new ArrayList<>();
        rows.forEach(row -> values.add((V) row.values().get(part)));
        return Parameter.of(values, SqlTypes.list(type));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitRowValue(this);
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition in(T... values) {
        return in(Arrays.asList(values));
    }
}
