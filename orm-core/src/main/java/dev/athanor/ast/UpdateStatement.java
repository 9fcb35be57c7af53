// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code update … set … where … returning …}; a null condition means every row. */
public record UpdateStatement(
        TableReference table, List<SetClause> set, @Nullable Condition where, List<SelectItem> returning)
        implements Statement {
    /** Copies the lists. */
    public UpdateStatement {
        set = List.copyOf(set);
        returning = List.copyOf(returning);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
