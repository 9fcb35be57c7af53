// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Frame;
import dev.athanor.ast.Window;
import org.jspecify.annotations.Nullable;

/** Writes the windows of window functions. */
final class WindowRenderer {
    private final ExpressionRenderer expressions;
    private final SqlWriter sql;

    WindowRenderer(ExpressionRenderer expressions, SqlWriter sql) {
        this.expressions = expressions;
        this.sql = sql;
    }

    /** {@code name}, or {@code (partition by …)} where the window has none. */
    SqlWriter reference(Window window) {
        return window.name() == null ? body(window) : sql.identifier(window.name());
    }

    /** {@code name as (partition by …)} */
    void definition(Window named) {
        if (named.name() != null) {
            sql.identifier(named.name()).add(" as ");
        }
        body(named);
    }

    /** {@code (base partition by one order by two rows between …)} */
    private SqlWriter body(Window window) {
        sql.add("(");
        String space = "";
        if (window.base() != null && window.base().name() != null) {
            sql.identifier(window.base().name());
            space = " ";
        }
        if (!window.partitionBy().isEmpty()) {
            sql.add(space + "partition by ").list(window.partitionBy(), ", ", expressions::write);
            space = " ";
        }
        if (!window.orderBy().isEmpty()) {
            expressions.order().by(space + "order by ", window.orderBy());
            space = " ";
        }
        frame(space, window.frame());
        return sql.add(")");
    }

    /** {@code rows between 2 preceding and current row exclude ties} */
    private void frame(String space, @Nullable Frame frame) {
        if (frame == null) {
            return;
        }
        sql.add(space).add(frame.unit().words()).add(frame.end() == null ? " " : " between ");
        bound(frame.start());
        if (frame.end() != null) {
            sql.add(" and ");
            bound(frame.end());
        }
        sql.add(frame.exclusion().words());
    }

    private void bound(Frame.Bound bound) {
        if (bound.offset() != null) {
            expressions.write(bound.offset());
        }
        sql.add(bound.place().words());
    }
}
