// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.TextExpression;
import dev.athanor.query.Sql;
import org.jspecify.annotations.Nullable;

/** An expression of a random statement, with its three meanings. */
interface Term {
    Kind kind();

    /** What the interpreter makes of it: a {@code Long}, a {@code String}, a {@code Boolean}, or null for NULL and unknown. */
    @Nullable
    Object value(Env env);

    /** What a user of the library writes. */
    Expression<?> built();

    /** The text with parentheses around everything, values as literals. */
    String sql();

    default @Nullable Boolean truth(Env env) {
        return (Boolean) value(env);
    }

    default boolean holds(Env env) {
        return Boolean.TRUE.equals(value(env));
    }

    @SuppressWarnings("unchecked") // the kinds were matched when the statement was made
    default Expression<Object> any() {
        return (Expression<Object>) built();
    }

    @SuppressWarnings("unchecked") // as any()
    default NumberExpression<Long> number() {
        return Sql.number((Expression<Long>) built());
    }

    @SuppressWarnings("unchecked") // as any()
    default TextExpression text() {
        return Sql.text((Expression<String>) built());
    }

    @SuppressWarnings("unchecked") // as any()
    default Condition condition() {
        return Sql.condition((Expression<Boolean>) built());
    }
}
