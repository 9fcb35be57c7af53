// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The condition that was left out: it vanishes from every chain of {@code and} and {@code or} and under {@code not}, and is true where it stands alone. */
public enum NoCondition implements Condition {
    /** The only one. */
    NONE;

    @Override
    public Condition not() {
        return this;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLiteral(Literal.bool(true));
    }
}
