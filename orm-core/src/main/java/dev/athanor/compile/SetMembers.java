// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetOperation;
import dev.athanor.error.StatementBuildException;

/** The queries of a set operation: which need parentheses, and what their columns are called in its order. */
record SetMembers(SetOperation operation) {
    /** Operators lean to the left; a member with an order or a limit of its own would give it to the whole. */
    boolean needsParentheses(QueryStatement member) {
        if (member instanceof SelectStatement select) {
            return !select.orderBy().isEmpty()
                    || select.limit() != null
                    || select.offset() != null
                    || !select.locks().isEmpty();
        }
        if (!(member instanceof SetOperation inner)) {
            return false;
        }
        boolean first = member == operation.queries().get(0);
        boolean readsSo = first
                ? !operation.operator().isTighterThan(inner.operator())
                : inner.operator().isTighterThan(operation.operator());
        return inner.isOrderedOrLimited() || !readsSo;
    }

    /** The name of the column that holds the expression of the first query, or its number where it has none. */
    String nameOf(Ordering term, Dialect dialect) {
        int number = 1;
        for (SelectItem item : operation.items()) {
            if (item.equals(SelectItem.of(term.expression()))
                    || item.expression().equals(term.expression())) {
                return item.label() != null
                        ? dialect.identifier(item.label())
                        : item.expression() instanceof ColumnReference<?> column
                                ? dialect.identifier(column.columnName())
                                : Integer.toString(number);
            }
            number++;
        }
        throw new StatementBuildException("a " + operation.operator().word()
                + " is ordered by what its first query selects: select the expression there, or order each query");
    }
}
