// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** {@code operand = any (values)}, or negated {@code operand <> all (values)}; the values are one array. */
public record InValues(Expression<?> operand, Parameter<?> values, boolean negated) implements Condition {
    static <T> InValues of(Expression<T> operand, Collection<? extends T> values, boolean negated) {
        List<T> copy = Collections.unmodifiableList(new ArrayList<>(values));
        return new InValues(operand, Parameter.of(copy, SqlTypes.list(operand.type())), negated);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitInValues(this);
    }
}
