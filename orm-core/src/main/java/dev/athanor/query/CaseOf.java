// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Case;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Parameter;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code case subject}, still without a branch.
 *
 * @param <S> the Java type of the subject
 */
public final class CaseOf<S> {
    private final Expression<S> subject;

    CaseOf(Expression<S> subject) {
        this.subject = subject;
    }

    /** {@code when value then result}. */
    public <T> Branches<S, T> when(S value, Expression<T> result) {
        return new Branches<S, T>(subject, List.of(), result.type()).when(value, result);
    }

    /** {@code when value then result}, a text. */
    public Branches<S, String> when(S value, String result) {
        return when(value, Parameter.of(result, SqlTypes.TEXT));
    }

    /** {@code when value then result}, a whole number. */
    public Branches<S, Long> when(S value, long result) {
        return when(value, Parameter.of(result, SqlTypes.BIGINT));
    }

    /** {@code when value then result}, a decimal number. */
    public Branches<S, BigDecimal> when(S value, BigDecimal result) {
        return when(value, Parameter.of(result, SqlTypes.NUMERIC));
    }

    /**
     * {@code case subject when … then …}, still without its end; immutable, each method returns a new value.
     *
     * @param <S> the Java type of the subject
     * @param <T> the Java type of the results
     */
    public static final class Branches<S, T> {
        private final Expression<S> subject;
        private final List<Case.Branch<T>> branches;
        private final SqlType<T> type;

        private Branches(Expression<S> subject, List<Case.Branch<T>> branches, SqlType<T> type) {
            this.subject = subject;
            this.branches = branches;
            this.type = type;
        }

        /** {@code when value then result}. */
        public Branches<S, T> when(S value, Expression<T> result) {
            List<Case.Branch<T>> all = new ArrayList<>(branches);
            all.add(new Case.Branch<>(subject.bound(value), result));
            return new Branches<>(subject, all, type);
        }

        /** {@code when value then result}. */
        public Branches<S, T> when(S value, T result) {
            return when(value, Parameter.of(result, type));
        }

        /** {@code else result end}. */
        public Expression<T> otherwise(Expression<T> result) {
            return new Case<>(subject, branches, result, type);
        }

        /** {@code else result end}. */
        public Expression<T> otherwise(T result) {
            return otherwise(Parameter.of(result, type));
        }

        /** {@code end}: NULL where no value is the subject's. */
        public Expression<T> end() {
            @Nullable Expression<T> nothing = null;
            return new Case<>(subject, branches, nothing, type);
        }
    }
}
