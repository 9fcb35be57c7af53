// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Over;
import dev.athanor.ast.Window;

/**
 * A call of a window function that yields a number, still without its window.
 *
 * @param <N> the Java type of the number
 */
public final class NumberWindowFunction<N extends Number> {
    private final FunctionCall<N> call;

    NumberWindowFunction(FunctionCall<N> call) {
        this.call = call;
    }

    /** {@code function over (window)}. */
    public NumberExpression<N> over(Window window) {
        return NumberExpression.of(new Over<>(call, window));
    }

    /** {@code function over ()}: over all rows of the query. */
    public NumberExpression<N> over() {
        return over(Window.ALL);
    }
}
