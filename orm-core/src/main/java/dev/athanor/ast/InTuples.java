// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.List;

/**
 * {@code (one, two) in (select * from unnest(?, ?))}, or negated {@code not in}: whether several operands together are one of many rows, which travel as one array for each operand, so
 * that the text is the same for any number of them.
 *
 * @param operands the operands, at least two
 * @param columns the values of each operand, one list for each, all of the same length
 */
public record InTuples(List<Expression<?>> operands, List<Parameter<?>> columns, boolean negated) implements Condition {
    /** Copies the lists. */
    public InTuples {
        operands = List.copyOf(operands);
        columns = List.copyOf(columns);
        if (operands.size() < 2 || operands.size() != columns.size()) {
            throw new StatementBuildException(
                    "rows are compared with as many operands as they have values, two or more");
        }
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitInTuples(this);
    }
}
