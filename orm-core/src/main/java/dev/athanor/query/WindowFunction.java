// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Over;
import dev.athanor.ast.Window;

/**
 * A call of a window function, still without its window.
 *
 * @param <T> the Java type of the value
 */
public final class WindowFunction<T> {
    private final FunctionCall<T> call;

    WindowFunction(FunctionCall<T> call) {
        this.call = call;
    }

    /** {@code function over (window)}. */
    public Expression<T> over(Window window) {
        return new Over<>(call, window);
    }

    /** {@code function over ()}: over all rows of the query. */
    public Expression<T> over() {
        return over(Window.ALL);
    }
}
