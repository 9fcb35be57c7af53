// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.QueryStatement;
import java.util.List;

/** Writes the common table expressions in front of a statement. */
final class WithClause {
    private final Rendering rendering;
    private final SqlWriter sql;

    WithClause(Rendering rendering) {
        this.rendering = rendering;
        this.sql = rendering.sql();
    }

    /** {@code with recursive one as (…), two as materialized (…)}, with a space behind it; nothing without expressions. */
    void write(List<CommonTableExpression> expressions) {
        if (!expressions.isEmpty()) {
            boolean recursive = expressions.stream().anyMatch(CommonTableExpression::isRecursive);
            sql.add(recursive ? "with recursive " : "with ")
                    .list(expressions, ", ", this::expression)
                    .add(" ");
        }
    }

    private void expression(CommonTableExpression expression) {
        sql.identifier(expression.name());
        if (expression.statement() instanceof QueryStatement query) {
            FromRenderer.columnNames(sql, query);
        }
        sql.add(" as ").add(hint(expression)).add("(");
        expression.statement().accept(new StatementRenderer(rendering.part(expression.statement())));
        sql.add(")");
    }

    private static String hint(CommonTableExpression expression) {
        if (expression.materialized() == null) {
            return "";
        }
        return expression.materialized() ? "materialized " : "not materialized ";
    }
}
