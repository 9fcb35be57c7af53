// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SetOperation;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code select … union select …}: an immutable value; each method returns a changed copy. Its order and its limit are those of the whole.
 *
 * @param <R> what a row is read as
 */
public final class SetQuery<R> extends CompiledOnce implements RowQuery<R> {
    private final Projection<R> projection;
    private final SetOperation statement;

    private SetQuery(Projection<R> projection, SetOperation statement) {
        this.projection = projection;
        this.statement = statement;
    }

    static <R> SetQuery<R> of(Projection<R> projection, SetOperation statement) {
        return new SetQuery<>(projection, statement);
    }

    static <R> SetQuery<R> of(SetOperation.Operator operator, boolean all, RowQuery<R> left, RowQuery<R> right) {
        return new SetQuery<>(left.projection(), SetOperation.of(operator, all, left.statement(), right.statement()));
    }

    private SetQuery<R> with(SetOperation changed) {
        return new SetQuery<>(projection, changed);
    }

    /** {@code order by first, more}, ascending, by what the first query selects; appended when repeated. */
    public SetQuery<R> orderBy(Expression<?> first, Expression<?>... more) {
        return ordered(Orderings.ascending(first, more));
    }

    /** {@code order by first, more}, by what the first query selects; appended when repeated. */
    public SetQuery<R> orderBy(Ordering first, Ordering... more) {
        return ordered(Orderings.of(first, more));
    }

    private SetQuery<R> ordered(List<Ordering> more) {
        return with(statement.withOrderBy(
                Stream.concat(statement.orderBy().stream(), more.stream()).toList()));
    }

    @Override
    public SetQuery<R> limit(long rows) {
        return with(statement.withLimit(Limits.of("limit", rows), statement.offset()));
    }

    @Override
    public SetQuery<R> offset(long rows) {
        return with(statement.withLimit(statement.limit(), Limits.of("offset", rows)));
    }

    /** {@code fetch first … rows with ties}: rows that equal the last one in the order come as well; behind {@link #limit} and an order. */
    public SetQuery<R> withTies() {
        Limits.refuseTiesWithout(statement.limit(), statement.orderBy());
        return with(statement.withTies(true));
    }

    @Override
    public SetOperation statement() {
        return statement;
    }

    @Override
    public Projection<R> projection() {
        return projection;
    }
}
