// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetOperation;
import dev.athanor.error.StatementBuildException;
import java.util.Collections;
import java.util.List;

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

    /** The name of the column that holds the expression of the first query; its number where the server's own names may be the same. */
    String nameOf(Ordering term, Dialect dialect) {
        List<String> names = operation.items().stream().map(SetMembers::nameOf).toList();
        for (int i = 0; i < names.size(); i++) {
            SelectItem item = operation.items().get(i);
            if (item.equals(SelectItem.of(term.expression()))
                    || item.expression().equals(term.expression())) {
                boolean sure = !names.contains("") && Collections.frequency(names, names.get(i)) == 1;
                return sure ? dialect.identifier(names.get(i)) : Integer.toString(i + 1);
            }
        }
        throw new StatementBuildException("a " + operation.operator().word()
                + " is ordered by what its first query selects, and " + JoinHint.nameOf(term.expression())
                + " is not among it: select it there, or order each query");
    }

    /** Empty where the server makes one. */
    private static String nameOf(SelectItem item) {
        if (item.label() != null) {
            return item.label();
        }
        return Node.of(item.expression()) instanceof ColumnReference<?> column ? column.columnName() : "";
    }
}
