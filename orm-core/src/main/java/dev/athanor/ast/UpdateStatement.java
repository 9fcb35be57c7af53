// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code update … set … from … where … returning …}; a null condition means every row. */
public record UpdateStatement(
        List<CommonTableExpression> with,
        TableReference table,
        List<SetClause> set,
        List<FromItem> from,
        @Nullable Condition where,
        List<SelectItem> returning,
        Set<Criterion> without)
        implements Statement {
    /** Copies the lists. */
    public UpdateStatement {
        with = List.copyOf(with);
        from = List.copyOf(from);
        set = List.copyOf(set);
        returning = List.copyOf(returning);
        without = Set.copyOf(without);
    }

    /** The same update behind other common table expressions. */
    public UpdateStatement with(List<CommonTableExpression> newWith) {
        return new UpdateStatement(newWith, table, set, from, where, returning, without);
    }

    /** The same update that sets something else. */
    public UpdateStatement withSet(List<SetClause> newSet) {
        return new UpdateStatement(with, table, newSet, from, where, returning, without);
    }

    /** The same update beside other from-items. */
    public UpdateStatement withFrom(List<? extends FromItem> newFrom) {
        return new UpdateStatement(with, table, set, List.copyOf(newFrom), where, returning, without);
    }

    /** The same update of other rows; null for all. */
    public UpdateStatement withWhere(@Nullable Condition newWhere) {
        return new UpdateStatement(with, table, set, from, newWhere, returning, without);
    }

    /** The same change with other columns of its rows returned. */
    public UpdateStatement withReturning(List<SelectItem> newReturning) {
        return new UpdateStatement(with, table, set, from, where, newReturning, without);
    }

    /** The same update, exempt from other criteria. */
    public UpdateStatement without(Set<Criterion> criteria) {
        return new UpdateStatement(with, table, set, from, where, returning, criteria);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
