// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.GroupingSets;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether aggregates stand where there are groups, and columns beside them only where a group has one value of them (PostgreSQL manual, section 7.2.3): those
 * that are grouped, and those of a table whose key is.
 */
final class Grouping {
    private final SelectStatement query;
    private final Scope scope;

    /** No set: they are few, and two expressions mostly differ where their comparison begins, while a hash goes through all of one. */
    private final List<Expression<?>> grouped = new ArrayList<>();

    private Grouping(SelectStatement query, Scope scope) {
        this.query = query;
        this.scope = scope;
    }

    /**
     * Refuses what the server would refuse, as far as the statement itself tells.
     *
     * @param inside a walk within the query
     */
    static void check(SelectStatement query, Walk inside, Scope scope) {
        boolean plain = query.groupBy().isEmpty() && query.having() == null;
        if (!plain || inside.hasAggregates() || !inside.windows().isEmpty()) {
            new Grouping(query, scope).check();
        }
    }

    private void check() {
        if (query.where() != null) {
            refuseComputedLater(query.where());
        }
        query.groupBy().forEach(this::add);
        List<Expression<?>> ofGroups = ofGroups();
        Walk walk = Walk.within(ofGroups);
        boolean groups = !query.groupBy().isEmpty() || query.having() != null || walk.hasAggregates();
        if (groups && !walk.hasRaw()) {
            Walk.within(ofGroups, this::isOneForAGroup).columns().forEach(this::refuseUngrouped);
        }
    }

    /** An aggregate in a subquery may be one of the enclosing query, which has its groups already. */
    private void refuseComputedLater(Condition where) {
        Walk walk = Walk.within(List.of(where));
        if (walk.hasAggregates() && scope.outer() == null) {
            throw new StatementBuildException(
                    "an aggregate stands in where(…), which chooses rows before they are grouped: say having(…), or"
                            + " compare with scalar(select(…))");
        }
        if (!walk.windows().isEmpty()) {
            throw new StatementBuildException(
                    "a window function stands in where(…), which chooses rows before windows are computed: select it"
                            + " in a query, and put the condition on that query as a table, select(…).as(\"…\")");
        }
    }

    private void add(GroupingElement element) {
        if (element instanceof GroupingSets sets) {
            sets.elements().forEach(this::add);
        } else {
            grouped.add(Node.of((Expression<?>) element));
        }
    }

    private List<Expression<?>> ofGroups() {
        List<Expression<?>> all = new ArrayList<>();
        query.items().stream().map(SelectItem::expression).forEach(all::add);
        query.orderBy().stream().map(Ordering::expression).forEach(all::add);
        @Nullable Condition having = query.having();
        if (having != null) {
            all.add(having);
        }
        return all;
    }

    /** A function that is not known may be an aggregate of the database's own. */
    private boolean isOneForAGroup(Expression<?> node) {
        return node instanceof Aggregate<?>
                || grouped.contains(node)
                || (node instanceof FunctionCall<?> call && !KnownFunctions.onlyComputes(call.name()));
    }

    private void refuseUngrouped(ColumnReference<?> column) {
        if (scope.isOwn(column.source()) && !isKeyGrouped(column)) {
            throw new StatementBuildException("the query makes groups of rows, and " + JoinHint.nameOf(column)
                    + " may have many values in one: add it to groupBy(…), or say which value is meant by an"
                    + " aggregate such as min(…)");
        }
    }

    /** Of a table whose key is not known nothing is said. */
    private boolean isKeyGrouped(ColumnReference<?> column) {
        TableReference table = column.source().asTable();
        if (table == null) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (Expression<?> each : grouped) {
            if (each instanceof ColumnReference<?> own
                    && TableSource.occurrence(own.source()).equals(TableSource.occurrence(table))) {
                names.add(own.columnName());
            }
        }
        return names.containsAll(table.keyColumnNames());
    }
}
