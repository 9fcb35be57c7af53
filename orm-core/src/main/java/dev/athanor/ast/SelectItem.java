// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of a select list or of {@code returning}; the label is what it is called outside. */
public record SelectItem(Expression<?> expression, @Nullable String label) {
    /** An item with the label it was given by {@link Expression#as}, or without one. */
    public static SelectItem of(Expression<?> expression) {
        return expression instanceof Labelled<?> labelled
                ? new SelectItem(labelled.expression(), labelled.label())
                : new SelectItem(expression, null);
    }

    /** What it is called outside: its label, or the name of the column it is. */
    public String name() {
        return label == null && Node.of(expression) instanceof ColumnReference<?> column
                ? column.columnName()
                : Objects.requireNonNull(label, "label");
    }
}
