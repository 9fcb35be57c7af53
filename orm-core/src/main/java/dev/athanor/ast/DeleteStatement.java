// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code delete from … where … returning …}; a null condition means every row. */
public record DeleteStatement(
        TableReference table, @Nullable Condition where, List<SelectItem> returning) implements Statement {
    /** Copies the lists. */
    public DeleteStatement {
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitDelete(this);
    }
}
