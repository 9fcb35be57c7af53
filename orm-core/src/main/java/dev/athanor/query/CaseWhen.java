// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Case;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code case when … then …}, still without its end; immutable, each method returns a new value.
 *
 * @param <T> the Java type of the values
 */
public final class CaseWhen<T> {
    private final List<Case.Branch<T>> branches;
    private final SqlType<T> type;

    private CaseWhen(List<Case.Branch<T>> branches, SqlType<T> type) {
        this.branches = branches;
        this.type = type;
    }

    static <T> CaseWhen<T> of(Condition condition, Expression<T> value) {
        return new CaseWhen<>(List.of(new Case.Branch<>(condition, value)), value.type());
    }

    /** {@code when condition then value}. */
    public CaseWhen<T> when(Condition condition, Expression<T> value) {
        Case.Branch<T> branch = new Case.Branch<>(condition, value);
        return new CaseWhen<>(
                Stream.concat(branches.stream(), Stream.of(branch)).toList(), type);
    }

    /** {@code when condition then value}. */
    public CaseWhen<T> when(Condition condition, T value) {
        return when(condition, Parameter.of(value, type));
    }

    /** {@code else value end}. */
    public Expression<T> otherwise(Expression<T> value) {
        return new Case<>(null, branches, value, type);
    }

    /** {@code else value end}. */
    public Expression<T> otherwise(T value) {
        return otherwise(Parameter.of(value, type));
    }

    /** {@code end}: NULL where no condition holds. */
    public Expression<T> end() {
        @Nullable Expression<T> nothing = null;
        return new Case<>(null, branches, nothing, type);
    }
}
