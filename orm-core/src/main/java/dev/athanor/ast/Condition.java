// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;

/** A value that is true, false or unknown: what {@code where}, {@code having} and {@code on} take. */
public non-sealed interface Condition extends Expression<Boolean> {
    /** The condition face of any expression that yields a boolean. */
    static Condition of(Expression<Boolean> expression) {
        return expression instanceof Condition condition ? condition : new Faces.ConditionFace(expression);
    }

    @Override
    default SqlType<Boolean> type() {
        return SqlTypes.BOOLEAN;
    }

    /** {@code this and other}. */
    default Condition and(Condition other) {
        return Logical.of(Logical.Operator.AND, this, other);
    }

    /** {@code this or other}. */
    default Condition or(Condition other) {
        return Logical.of(Logical.Operator.OR, this, other);
    }

    /** {@code not this}; unknown stays unknown. */
    default Condition not() {
        return new Not(this);
    }
}
