// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collation;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Node;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Subscript;
import dev.athanor.ast.Walk;
import java.util.List;

/**
 * How the columns of a result are spoken of in {@code order by} and {@code group by}: by a label or a name that the server gives, which is a column's or a
 * function's, also of one inside a cast, a case or a subquery; or by their position.
 */
final class ResultNames {
    private ResultNames() {}

    /** Whether a name alone would mean an item of the select list instead of the column. */
    static boolean isHidden(ColumnReference<?> column, List<SelectItem> selected) {
        for (SelectItem item : selected) {
            if (item.expression() != column
                    && nameOf(item).equals(column.columnName())
                    && !Node.of(item.expression()).equals(column)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Which column of the result an expression is, counted from 1; 0 where it is none, or one that can be written again. One with bound values cannot: to the
     * server each value is a parameter of its own, so that it does not see that both are the same.
     */
    static int positionOf(Expression<?> expression, List<SelectItem> selected) {
        Expression<?> node = Node.of(expression);
        if (node instanceof Parameter<?> || node instanceof ColumnReference<?> || isRepeatable(node)) {
            return 0;
        }
        for (int i = 0; i < selected.size(); i++) {
            if (Node.of(selected.get(i).expression()).equals(node)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A query in it may bind values as well. */
    private static boolean isRepeatable(Expression<?> node) {
        Walk walk = Walk.within(List.of(node));
        return !walk.hasParameters() && walk.queries().isEmpty();
    }

    /** The name the server gives (FigureColname in its parser); empty where it is none that a column would have. */
    private static String nameOf(SelectItem item) {
        return item.label() == null ? nameOf(item.expression()) : item.label();
    }

    private static String nameOf(Expression<?> expression) {
        Expression<?> node = Node.of(expression);
        if (node instanceof ColumnReference<?> column) {
            return column.columnName();
        }
        if (node instanceof FunctionCall<?> call) {
            return call.name();
        }
        if (node instanceof Aggregate<?> aggregate) {
            return aggregate.name();
        }
        if (node instanceof Over<?> over) {
            return nameOf(over.function());
        }
        if (node instanceof Cast<?> cast) {
            return orElse(nameOf(cast.operand()), cast.type().sqlName());
        }
        if (node instanceof Case<?> choice) {
            return orElse(choice.otherwise() == null ? "" : nameOf(choice.otherwise()), "case");
        }
        if (node instanceof Collation collation) {
            return nameOf(collation.operand());
        }
        if (node instanceof Subscript<?> subscript) {
            return nameOf(subscript.operand());
        }
        if (node instanceof ScalarSubquery<?> scalar) {
            return scalar.array() ? "array" : nameOf(scalar.query().items().get(0));
        }
        return "";
    }

    private static String orElse(String name, String other) {
        return name.isEmpty() ? other : name;
    }
}
