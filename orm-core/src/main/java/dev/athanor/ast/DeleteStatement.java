// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code delete from … using … where … returning …}; a null condition means every row. */
public record DeleteStatement(
        List<CommonTableExpression> with,
        TableReference table,
        List<FromItem> using,
        @Nullable Condition where,
        List<SelectItem> returning,
        Set<Criterion> without)
        implements Statement {
    /** Copies the lists. */
    public DeleteStatement {
        with = List.copyOf(with);
        using = List.copyOf(using);
        returning = List.copyOf(returning);
        without = Set.copyOf(without);
    }

    /** The same delete behind other common table expressions. */
    public DeleteStatement with(List<CommonTableExpression> newWith) {
        return new DeleteStatement(newWith, table, using, where, returning, without);
    }

    /** The same delete beside other from-items. */
    public DeleteStatement withUsing(List<? extends FromItem> newUsing) {
        return new DeleteStatement(with, table, List.copyOf(newUsing), where, returning, without);
    }

    /** The same delete of other rows; null for all. */
    public DeleteStatement withWhere(@Nullable Condition newWhere) {
        return new DeleteStatement(with, table, using, newWhere, returning, without);
    }

    /** The same change with other columns of its rows returned. */
    public DeleteStatement withReturning(List<SelectItem> newReturning) {
        return new DeleteStatement(with, table, using, where, newReturning, without);
    }

    /** The same delete, exempt from other criteria. */
    public DeleteStatement without(Set<Criterion> criteria) {
        return new DeleteStatement(with, table, using, where, returning, criteria);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitDelete(this);
    }
}
