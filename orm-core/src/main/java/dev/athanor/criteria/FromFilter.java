// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Join;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableSample;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * From-items with the criteria of their entities.
 *
 * <p>A row that is not seen takes part in no join. So the condition on a joined table stands in {@code on}; that on the table where the joins begin stands
 * in {@code where}, or in the {@code on} of the first {@code right join} behind it, which would otherwise bring the row back as one without a match.
 */
final class FromFilter {
    private final StatementFilter whole;
    private final Criteria criteria;
    private final PathJoins paths;
    private final Subqueries queries;
    private final Sight enclosing;
    private final Sight inSight;
    private final List<Condition> where = new ArrayList<>();

    FromFilter(
            StatementFilter whole,
            Criteria criteria,
            PathJoins paths,
            Subqueries queries,
            Sight enclosing,
            Sight inSight) {
        this.whole = whole;
        this.criteria = criteria;
        this.paths = paths;
        this.queries = queries;
        this.enclosing = enclosing;
        this.inSight = inSight;
    }

    List<FromItem> items(List<FromItem> items) {
        return items.stream().map(this::item).toList();
    }

    /** What must hold in {@code where}, once the items are filtered. */
    Condition where() {
        return Logical.of(Logical.Operator.AND, where);
    }

    /** Joins lean to the left as far as there are tables, so they are followed by a loop. */
    private FromItem item(FromItem item) {
        Deque<Join> joins = new ArrayDeque<>();
        FromItem left = item;
        while (left instanceof Join join) {
            joins.push(join);
            left = join.left();
        }
        Source first = (Source) left;
        List<Condition> waiting = new ArrayList<>();
        add(whole.rows().on(first, criteria), waiting);
        FromItem built = paths.behind(first, false, source(first));
        for (Join join : joins) {
            built = joined(built, join, waiting);
        }
        where.addAll(waiting);
        return built;
    }

    /** The conditions that wait hold for what is on the left. */
    private FromItem joined(FromItem left, Join join, List<Condition> waiting) {
        Condition own = whole.rows().on(join.right(), criteria);
        Condition on = queries.condition(join.on());
        switch (join.kind()) {
            case INNER, LEFT -> on = StatementFilter.and(on, own);
            case CROSS -> add(own, waiting);
            case RIGHT -> {
                on = StatementFilter.and(on, Logical.of(Logical.Operator.AND, waiting));
                waiting.clear();
                add(own, waiting);
            }
            case FULL -> refuse(join, own, waiting);
        }
        boolean mayBeMissing = join.kind() == Join.Kind.LEFT || join.kind() == Join.Kind.FULL;
        Join filtered = new Join(left, join.kind(), source(join.right()), on);
        return paths.behind(join.right(), mayBeMissing, filtered);
    }

    /** Neither {@code on} nor {@code where} keeps a row out of a full join without touching what stands on the other side. */
    private static void refuse(Join join, Condition own, List<Condition> waiting) {
        if (own != NoCondition.NONE || !waiting.isEmpty()) {
            throw new StatementBuildException("a full join with " + join.right()
                    + " cannot leave out the rows that are deleted or belong to other tenants: join a query instead,"
                    + " such as select(…).as(\"…\"), in which the entity stands alone");
        }
    }

    private static void add(Condition condition, List<Condition> conditions) {
        if (condition != NoCondition.NONE) {
            conditions.add(condition);
        }
    }

    private Source source(Source source) {
        if (source instanceof DerivedTable derived) {
            return derived.with(whole.query(derived.query(), criteria, derived.isLateral() ? inSight : enclosing));
        }
        if (source instanceof CommonTable common) {
            return whole.commonTable(common);
        }
        if (source instanceof TableFunction function) {
            return function.with((FunctionCall<?>) queries.in(function.call()));
        }
        return source instanceof TableSample sample
                ? new TableSample(
                        sample.table(), sample.method(), queries.in(sample.percent()), queries.orNull(sample.seed()))
                : source;
    }
}
