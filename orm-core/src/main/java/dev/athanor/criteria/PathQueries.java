// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Between;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Exists;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FreeColumns;
import dev.athanor.ast.Like;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Node;
import dev.athanor.ast.NullTest;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The to-one paths of changes, which join nothing, as queries of the table that the first step leads to; what lies behind it is joined there.
 *
 * <p>A column at the end of a path is a scalar query: NULL where nothing is there, as in a join that keeps its rows, and of the new row in {@code returning}.
 * A condition that must hold and cannot without a row there is an {@code exists} instead, which the planner joins as it sees fit.
 */
final class PathQueries {
    private final Criteria criteria;
    private final Sight sight;

    PathQueries(Criteria criteria, Sight sight) {
        this.criteria = criteria;
        this.sight = sight;
    }

    /** {@code (select u.email from users u where u.id = o.user_id)}; null for a column that needs none. */
    <T> @Nullable ScalarSubquery<T> scalar(ColumnReference<T> column) {
        TableReference step = sight.unjoinedStep(column.source());
        return step == null ? null : ScalarSubquery.of(from(step, SelectItem.of(column), null), column.type());
    }

    /** {@code exists (select 1 from users u where u.id = o.user_id and …)} for each condition that may be asked there. */
    Condition conjuncts(Condition condition) {
        return Node.of(condition) instanceof Logical logical && logical.operator() == Logical.Operator.AND
                ? Logical.of(
                        Logical.Operator.AND,
                        logical.terms().stream().map(this::conjunct).toList())
                : conjunct(condition);
    }

    private Condition conjunct(Condition condition) {
        Set<TableReference> steps = FreeColumns.of(condition).stream()
                .map(column -> sight.unjoinedStep(column.source()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (steps.size() != 1) {
            return condition;
        }
        TableReference step = steps.iterator().next();
        return isAlwaysThere(step) || needsARow(condition)
                ? new Exists(from(step, SelectItem.of(Literal.number(1)), condition))
                : condition;
    }

    private boolean isAlwaysThere(TableReference step) {
        return !path(step).optional() && !RowConditions.exist(step, criteria);
    }

    /** Whether the condition is not true where a column at the end of a path is NULL. */
    private boolean needsARow(Condition condition) {
        Expression<?> node = Node.of(condition);
        if (node instanceof Comparison comparison) {
            return comparison.operator() != Comparison.Operator.DISTINCT
                    && comparison.operator() != Comparison.Operator.NOT_DISTINCT
                    && !isOfAll(comparison.right())
                    && (isReached(comparison.left()) || isReached(comparison.right()));
        }
        return (node instanceof Like like && isReached(like.operand()))
                || (node instanceof Between between && isReached(between.operand()))
                || (node instanceof NullTest test && test.negated() && isReached(test.operand()));
    }

    /** What is compared with all of nothing is true, NULL as well. */
    private static boolean isOfAll(Expression<?> operand) {
        return Node.of(operand) instanceof Quantified<?> quantified
                && quantified.quantifier() == Quantified.Quantifier.ALL;
    }

    private boolean isReached(Expression<?> expression) {
        return Node.of(expression) instanceof ColumnReference<?> column && sight.unjoinedStep(column.source()) != null;
    }

    private static SelectStatement from(TableReference step, SelectItem item, @Nullable Condition condition) {
        Condition keys = PathJoins.keysEqual(step, path(step));
        return SelectStatement.of(List.of(item))
                .withFrom(List.of(step))
                .withWhere(condition == null ? keys : keys.and(condition));
    }

    private static TableSource.Path path(TableReference step) {
        return Objects.requireNonNull(step.source().path(), "a step is reached by a path");
    }
}
