// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Node;
import dev.athanor.ast.Over;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.SelectItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each item of a statement that becomes a table a name of its own. */
final class Labels {
    private Labels() {}

    static QueryStatement distinct(QueryStatement query) {
        return query.withItems(distinct(query.items()));
    }

    static List<SelectItem> distinct(List<SelectItem> items) {
        Set<String> taken = new HashSet<>();
        List<SelectItem> labelled = new ArrayList<>();
        for (SelectItem item : items) {
            String wanted = wanted(item);
            String label = wanted;
            for (int number = 2; !taken.add(label); number++) {
                label = wanted + number;
            }
            labelled.add(isNamedSo(item, label) ? item : new SelectItem(item.expression(), label));
        }
        return labelled;
    }

    private static boolean isNamedSo(SelectItem item, String label) {
        return item.label() == null
                ? Node.of(item.expression()) instanceof ColumnReference<?> column
                        && column.columnName().equals(label)
                : item.label().equals(label);
    }

    private static String wanted(SelectItem item) {
        if (item.label() != null) {
            return item.label();
        }
        return nameOf(item.expression());
    }

    private static String nameOf(Expression<?> expression) {
        Expression<?> node = Node.of(expression);
        if (node instanceof ColumnReference<?> column) {
            return column.columnName();
        }
        if (node instanceof Over<?> over) {
            node = over.function();
        }
        if (node instanceof FunctionCall<?> call) {
            return call.name();
        }
        return node instanceof Aggregate<?> aggregate ? aggregate.name() : "value";
    }
}
