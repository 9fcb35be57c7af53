// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/** One column of a select list or of {@code returning}; the label is what it is called outside. */
public record SelectItem(Expression<?> expression, @Nullable String label) {
    /** An item without a label. */
    public static SelectItem of(Expression<?> expression) {
        return new SelectItem(expression, null);
    }
}
