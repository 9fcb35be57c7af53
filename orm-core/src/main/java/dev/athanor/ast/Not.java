// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** {@code not operand}. */
public record Not(Condition operand) implements Condition {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNot(this);
    }
}
