// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of a query while a copy of it is made. */
final class SelectDraft {
    List<CommonTableExpression> with;
    List<SelectItem> items;
    boolean distinct;
    List<Expression<?>> distinctOn;
    List<FromItem> from;

    @Nullable
    Condition where;

    List<GroupingElement> groupBy;

    @Nullable
    Condition having;

    List<Ordering> orderBy;

    @Nullable
    Expression<?> limit;

    @Nullable
    Expression<?> offset;

    boolean withTies;
    List<RowLock> locks;
    Set<Criterion> without;

    SelectDraft(SelectStatement query) {
        this.with = query.with();
        this.items = query.items();
        this.distinct = query.distinct();
        this.distinctOn = query.distinctOn();
        this.from = query.from();
        this.where = query.where();
        this.groupBy = query.groupBy();
        this.having = query.having();
        this.orderBy = query.orderBy();
        this.limit = query.limit();
        this.offset = query.offset();
        this.withTies = query.withTies();
        this.locks = query.locks();
        this.without = query.without();
    }

    SelectStatement statement() {
        return new SelectStatement(
                with,
                items,
                distinct,
                distinctOn,
                from,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                withTies,
                locks,
                without);
    }
}
