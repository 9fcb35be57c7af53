// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code with … select … from … where … group by … having … order by … limit … offset … for …}.
 *
 * @param with common table expressions that are written whether they are read or not; those that are read need not be named here
 * @param items the select list
 * @param distinct whether equal rows are returned once
 * @param distinctOn what makes rows equal, in {@code distinct on}; empty for the whole row
 * @param from the from-items, joined by commas in the tree's sense: they must be connected by the condition
 * @param withTies whether rows that equal the last one in the order come as well
 * @param locks the row locks asked for
 * @param without the criteria of entities that do not apply to the query and what stands in it
 */
public record SelectStatement(
        List<CommonTableExpression> with,
        List<SelectItem> items,
        boolean distinct,
        List<Expression<?>> distinctOn,
        List<FromItem> from,
        @Nullable Condition where,
        List<GroupingElement> groupBy,
        @Nullable Condition having,
        List<Ordering> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        boolean withTies,
        List<RowLock> locks,
        Set<Criterion> without)
        implements QueryStatement {
    /** Copies the lists. */
    public SelectStatement {
        with = List.copyOf(with);
        items = List.copyOf(items);
        distinctOn = List.copyOf(distinctOn);
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        locks = List.copyOf(locks);
        without = Set.copyOf(without);
    }

    /** A query with a select list and nothing else. */
    public static SelectStatement of(List<SelectItem> items) {
        return new SelectStatement(
                List.of(), items, false, List.of(), List.of(), null, List.of(), null, List.of(), null, null, false,
                List.of(), Set.of());
    }

    /** The same query behind other common table expressions. */
    public SelectStatement with(List<CommonTableExpression> newWith) {
        SelectDraft draft = new SelectDraft(this);
        draft.with = newWith;
        return draft.statement();
    }

    @Override
    public SelectStatement withItems(List<SelectItem> newItems) {
        SelectDraft draft = new SelectDraft(this);
        draft.items = newItems;
        return draft.statement();
    }

    @Override
    public SelectStatement withConstants(List<Parameter<?>> constants) {
        List<SelectItem> longer = new ArrayList<>(items);
        constants.forEach(constant -> longer.add(new SelectItem(constant, null)));
        return withItems(longer);
    }

    /** The same query with or without {@code distinct}. */
    public SelectStatement withDistinct(boolean newDistinct) {
        SelectDraft draft = new SelectDraft(this);
        draft.distinct = newDistinct;
        draft.distinctOn = List.of();
        return draft.statement();
    }

    /** The same query with one row for each value of the expressions. */
    public SelectStatement withDistinctOn(List<? extends Expression<?>> expressions) {
        SelectDraft draft = new SelectDraft(this);
        draft.distinct = true;
        draft.distinctOn = List.copyOf(expressions);
        return draft.statement();
    }

    /** The same query with other from-items. */
    public SelectStatement withFrom(List<? extends FromItem> newFrom) {
        SelectDraft draft = new SelectDraft(this);
        draft.from = List.copyOf(newFrom);
        return draft.statement();
    }

    /** The same query with another condition. */
    public SelectStatement withWhere(@Nullable Condition newWhere) {
        SelectDraft draft = new SelectDraft(this);
        draft.where = newWhere;
        return draft.statement();
    }

    /** The same query grouped otherwise. */
    public SelectStatement withGroupBy(List<? extends GroupingElement> newGroupBy) {
        SelectDraft draft = new SelectDraft(this);
        draft.groupBy = List.copyOf(newGroupBy);
        return draft.statement();
    }

    /** The same query with another condition on its groups. */
    public SelectStatement withHaving(@Nullable Condition newHaving) {
        SelectDraft draft = new SelectDraft(this);
        draft.having = newHaving;
        return draft.statement();
    }

    /** The same query in another order. */
    public SelectStatement withOrderBy(List<Ordering> newOrderBy) {
        SelectDraft draft = new SelectDraft(this);
        draft.orderBy = newOrderBy;
        return draft.statement();
    }

    /** The same query with another limit and offset; null for none. */
    public SelectStatement withLimit(@Nullable Expression<?> newLimit, @Nullable Expression<?> newOffset) {
        SelectDraft draft = new SelectDraft(this);
        draft.limit = newLimit;
        draft.offset = newOffset;
        return draft.statement();
    }

    /** The same query, where the limit lets rows through that equal the last one. */
    public SelectStatement withTies(boolean newWithTies) {
        SelectDraft draft = new SelectDraft(this);
        draft.withTies = newWithTies;
        return draft.statement();
    }

    /** The same query with other row locks. */
    public SelectStatement withLocks(List<RowLock> newLocks) {
        SelectDraft draft = new SelectDraft(this);
        draft.locks = newLocks;
        return draft.statement();
    }

    /** The same query, exempt from other criteria. */
    public SelectStatement without(Set<Criterion> criteria) {
        SelectDraft draft = new SelectDraft(this);
        draft.without = criteria;
        return draft.statement();
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
        return visitor.visitSelect(this);
    }
}
