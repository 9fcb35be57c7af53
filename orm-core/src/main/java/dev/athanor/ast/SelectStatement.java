// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code select … from … where … group by … having … order by … limit … offset … for …}.
 *
 * @param items the select list
 * @param distinct whether equal rows are returned once
 * @param from the from-items, joined by commas in the tree's sense: they must be connected by the condition
 * @param lock the row lock asked for, null for none
 */
public record SelectStatement(
        List<SelectItem> items,
        boolean distinct,
        List<FromItem> from,
        @Nullable Condition where,
        List<Expression<?>> groupBy,
        @Nullable Condition having,
        List<Ordering> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        @Nullable RowLock lock)
        implements Statement {
    /** Copies the lists. */
    public SelectStatement {
        items = List.copyOf(items);
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    /** A query with a select list and nothing else. */
    public static SelectStatement of(List<SelectItem> items) {
        return new SelectStatement(items, false, List.of(), null, List.of(), null, List.of(), null, null, null);
    }

    /** The same query with another select list. */
    public SelectStatement withItems(List<SelectItem> newItems) {
        return new SelectStatement(newItems, distinct, from, where, groupBy, having, orderBy, limit, offset, lock);
    }

    /** The same query with or without {@code distinct}. */
    public SelectStatement withDistinct(boolean newDistinct) {
        return new SelectStatement(items, newDistinct, from, where, groupBy, having, orderBy, limit, offset, lock);
    }

    /** The same query with other from-items. */
    public SelectStatement withFrom(List<? extends FromItem> newFrom) {
        return new SelectStatement(
                items, distinct, List.copyOf(newFrom), where, groupBy, having, orderBy, limit, offset, lock);
    }

    /** The same query with another condition. */
    public SelectStatement withWhere(@Nullable Condition newWhere) {
        return new SelectStatement(items, distinct, from, newWhere, groupBy, having, orderBy, limit, offset, lock);
    }

    /** The same query grouped otherwise. */
    public SelectStatement withGroupBy(List<? extends Expression<?>> newGroupBy) {
        return new SelectStatement(
                items, distinct, from, where, List.copyOf(newGroupBy), having, orderBy, limit, offset, lock);
    }

    /** The same query with another condition on its groups. */
    public SelectStatement withHaving(@Nullable Condition newHaving) {
        return new SelectStatement(items, distinct, from, where, groupBy, newHaving, orderBy, limit, offset, lock);
    }

    /** The same query in another order. */
    public SelectStatement withOrderBy(List<Ordering> newOrderBy) {
        return new SelectStatement(items, distinct, from, where, groupBy, having, newOrderBy, limit, offset, lock);
    }

    /** The same query with another limit and offset; null for none. */
    public SelectStatement withLimit(@Nullable Expression<?> newLimit, @Nullable Expression<?> newOffset) {
        return new SelectStatement(items, distinct, from, where, groupBy, having, orderBy, newLimit, newOffset, lock);
    }

    /** The same query with another row lock; null for none. */
    public SelectStatement withLock(@Nullable RowLock newLock) {
        return new SelectStatement(items, distinct, from, where, groupBy, having, orderBy, limit, offset, newLock);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSelect(this);
    }
}
