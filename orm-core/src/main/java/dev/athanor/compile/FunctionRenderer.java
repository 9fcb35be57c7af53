// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import java.util.List;
import java.util.Set;

/** Writes calls of functions and aggregates. */
final class FunctionRenderer {
    /** Functions of values of one type, which nobody knows when all of them are bound. */
    private static final Set<String> OF_ONE_TYPE = Set.of("coalesce", "greatest", "least");
    /** Functions that take values of any type, so that a bound one must say its own. */
    private static final Set<String> OF_ANY_TYPE = Set.of(
            "concat",
            "concat_ws",
            "array_append",
            "array_prepend",
            "array_remove",
            "array_replace",
            "array_position",
            "jsonb_build_array",
            "jsonb_build_object");
    /** Functions that are words of the grammar and take no parentheses. */
    private static final Set<String> WORDS = Set.of("current_date", "localtime", "localtimestamp");

    private final ExpressionRenderer expressions;
    private final Rendering rendering;
    private final SqlWriter sql;

    FunctionRenderer(ExpressionRenderer expressions, Rendering rendering) {
        this.expressions = expressions;
        this.rendering = rendering;
        this.sql = rendering.sql();
    }

    /** {@code name(one, two)}, or as the grammar has it: {@code current_date}, {@code extract(year from value)}, {@code array[one, two]} */
    SqlWriter call(FunctionCall<?> call) {
        if (WORDS.contains(call.name()) && call.arguments().isEmpty()) {
            return sql.add(call.name());
        }
        if (call.name().equals("extract") && call.arguments().get(0) instanceof Literal<?> part) {
            sql.add("extract(").add(String.valueOf(part.value())).add(" from ");
            return expressions.write(call.arguments().get(1)).add(")");
        }
        if (call.name().equals("array")) {
            return sql.add("array[")
                    .list(call.arguments(), ", ", expressions::writeTyped)
                    .add("]");
        }
        sql.add(Literals.functionName(call.name(), rendering.dialect())).add("(");
        boolean typed = OF_ANY_TYPE.contains(call.name())
                || (OF_ONE_TYPE.contains(call.name()) && ExpressionRenderer.areAllBound(call.arguments()));
        arguments(call.arguments(), typed);
        return sql.add(")");
    }

    /** A plain loop: calls may be nested hundreds of levels deep, and each frame of a level counts on a small stack. */
    private void arguments(List<Expression<?>> arguments, boolean typed) {
        for (int i = 0; i < arguments.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            if (typed) {
                expressions.writeTyped(arguments.get(i));
            } else {
                expressions.write(arguments.get(i));
            }
        }
    }

    /** {@code count(distinct one) filter (where condition)} */
    SqlWriter aggregate(Aggregate<?> aggregate) {
        sql.add(Literals.functionName(aggregate.name(), rendering.dialect()))
                .add(aggregate.distinct() ? "(distinct " : "(");
        if (aggregate.arguments().isEmpty() && aggregate.withinGroup().isEmpty()) {
            sql.add("*");
        }
        expressions.commaSeparated(aggregate.arguments());
        expressions.order().by(" order by ", aggregate.orderBy()).add(")");
        if (!aggregate.withinGroup().isEmpty()) {
            expressions
                    .order()
                    .by(" within group (order by ", aggregate.withinGroup())
                    .add(")");
        }
        return aggregate.filter() == null ? sql : expressions.write(aggregate.filter(), " filter (where ", ")");
    }
}
