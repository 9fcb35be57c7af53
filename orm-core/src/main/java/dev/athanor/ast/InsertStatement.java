// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code insert into … (columns) values … | select … on conflict … returning …}. */
public record InsertStatement(
        List<CommonTableExpression> with,
        TableReference into,
        List<ColumnReference<?>> columns,
        Rows rows,
        @Nullable Conflict conflict,
        List<SelectItem> returning,
        Set<Criterion> without)
        implements Statement {
    /** Copies the lists. */
    public InsertStatement {
        with = List.copyOf(with);
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
        without = Set.copyOf(without);
    }

    /** Where the rows come from. */
    public sealed interface Rows permits Values, Query {}

    /** {@code values (…), (…)}; a null expression is {@code default}. */
    public record Values(List<List<? extends @Nullable Expression<?>>> rows) implements Rows {}

    /** {@code select …}. */
    public record Query(QueryStatement query) implements Rows {}

    /** The same change with other columns of its rows returned. */
    public InsertStatement withReturning(List<SelectItem> newReturning) {
        return new InsertStatement(with, into, columns, rows, conflict, newReturning, without);
    }

    /** The same insert, exempt from other criteria. */
    public InsertStatement without(Set<Criterion> criteria) {
        return new InsertStatement(with, into, columns, rows, conflict, returning, criteria);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitInsert(this);
    }
}
