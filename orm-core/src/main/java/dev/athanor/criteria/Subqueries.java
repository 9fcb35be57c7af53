// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Between;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collation;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DialectExpression;
import dev.athanor.ast.Exists;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.GroupingSets;
import dev.athanor.ast.InQuery;
import dev.athanor.ast.InTuples;
import dev.athanor.ast.Labelled;
import dev.athanor.ast.Like;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Not;
import dev.athanor.ast.NullTest;
import dev.athanor.ast.Operation;
import dev.athanor.ast.OperatorCondition;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Raw;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.Subscript;
import dev.athanor.ast.Walk;
import dev.athanor.ast.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions whose subqueries are filtered, and whose paths are queried where nothing joins them; one without either stays the same object. */
final class Subqueries implements ExpressionVisitor<Expression<?>> {
    private final StatementFilter whole;
    private final Criteria criteria;
    private final Sight inSight;
    private final PathQueries paths;

    Subqueries(StatementFilter whole, Criteria criteria, Sight inSight) {
        this.whole = whole;
        this.criteria = criteria;
        this.inSight = inSight;
        this.paths = new PathQueries(criteria, inSight);
    }

    /** The tables that the queries may speak of. */
    Sight inSight() {
        return inSight;
    }

    private QueryStatement query(QueryStatement query) {
        return whole.query(query, criteria, inSight);
    }

    @SuppressWarnings("unchecked") // each node is answered by one of its own type
    <T> Expression<T> in(Expression<T> expression) {
        if (isPlain(Walk.within(List.of(expression)))) {
            return expression;
        }
        return expression instanceof Labelled<T> labelled
                ? new Labelled<>(in(labelled.expression()), labelled.label())
                : (Expression<T>) expression.accept(this);
    }

    private boolean isPlain(Walk walk) {
        return walk.queries().isEmpty()
                && walk.columns().stream().allMatch(column -> inSight.unjoinedStep(column.source()) == null);
    }

    <T> @Nullable Expression<T> orNull(@Nullable Expression<T> expression) {
        return expression == null ? null : in(expression);
    }

    @Nullable
    Condition condition(@Nullable Condition condition) {
        return condition == null ? null : Condition.of(in(condition));
    }

    /** A condition of a change, each term of which must hold. */
    @Nullable
    Condition conjuncts(@Nullable Condition condition) {
        return condition == null ? null : condition(paths.conjuncts(condition));
    }

    private Condition required(Condition condition) {
        return Condition.of(in(condition));
    }

    List<Expression<?>> all(List<? extends Expression<?>> expressions) {
        List<Expression<?>> changed = new ArrayList<>(expressions.size());
        expressions.forEach(expression -> changed.add(in(expression)));
        return changed;
    }

    List<? extends @Nullable Expression<?>> row(List<? extends @Nullable Expression<?>> row) {
        List<@Nullable Expression<?>> changed = new ArrayList<>(row.size());
        for (Expression<?> value : row) {
            changed.add(value == null ? null : in(value));
        }
        return changed;
    }

    List<SelectItem> items(List<SelectItem> items) {
        return items.stream()
                .map(item -> new SelectItem(in(item.expression()), item.label()))
                .toList();
    }

    List<SetClause> clauses(List<SetClause> clauses) {
        return clauses.stream()
                .map(clause -> new SetClause(clause.column(), orNull(clause.value())))
                .toList();
    }

    List<GroupingElement> groupings(List<GroupingElement> elements) {
        List<GroupingElement> changed = new ArrayList<>(elements.size());
        for (GroupingElement element : elements) {
            changed.add(
                    element instanceof GroupingSets sets
                            ? new GroupingSets(sets.kind(), groupings(sets.elements()))
                            : in((Expression<?>) element));
        }
        return changed;
    }

    List<Ordering> orderings(List<Ordering> orderings) {
        return orderings.stream()
                .map(term -> new Ordering(in(term.expression()), term.descending(), term.nulls()))
                .toList();
    }

    @Override
    public Expression<?> visitColumn(ColumnReference<?> column) {
        ScalarSubquery<?> query = paths.scalar(column);
        return query == null ? column : scalar(query);
    }

    @Override
    public Expression<?> visitParameter(Parameter<?> parameter) {
        return parameter;
    }

    @Override
    public Expression<?> visitLiteral(Literal<?> literal) {
        return literal;
    }

    @Override
    public Expression<?> visitComparison(Comparison comparison) {
        return new Comparison(comparison.operator(), in(comparison.left()), in(comparison.right()));
    }

    @Override
    public Expression<?> visitLogical(Logical logical) {
        return new Logical(
                logical.operator(), logical.terms().stream().map(this::required).toList());
    }

    @Override
    public Expression<?> visitNot(Not not) {
        return new Not(required(not.operand()));
    }

    @Override
    public Expression<?> visitNullTest(NullTest test) {
        return new NullTest(in(test.operand()), test.negated());
    }

    @Override
    public Expression<?> visitBetween(Between between) {
        return new Between(in(between.operand()), in(between.low()), in(between.high()), between.symmetric());
    }

    @Override
    public Expression<?> visitInTuples(InTuples in) {
        return new InTuples(all(in.operands()), in.columns(), in.negated());
    }

    @Override
    public Expression<?> visitInQuery(InQuery in) {
        return new InQuery(in(in.operand()), query(in.query()), in.negated());
    }

    @Override
    public Expression<?> visitLike(Like like) {
        return new Like(in(like.operand()), in(like.pattern()), like.ignoreCase());
    }

    @Override
    public Expression<?> visitExists(Exists exists) {
        return new Exists(query(exists.query()));
    }

    @Override
    public Expression<?> visitOperatorCondition(OperatorCondition condition) {
        return new OperatorCondition(condition.operator(), in(condition.left()), in(condition.right()));
    }

    @Override
    public Expression<?> visitOperation(Operation<?> operation) {
        List<Operation<?>> chain = operation.chain();
        Expression<?> left = in(chain.get(0).left());
        for (Operation<?> each : chain) {
            left = new Operation<>(each.operator(), left, in(each.right()), each.type());
        }
        return left;
    }

    @Override
    public Expression<?> visitFunction(FunctionCall<?> call) {
        return function(call);
    }

    private <T> Expression<T> function(FunctionCall<T> call) {
        return new FunctionCall<>(call.name(), all(call.arguments()), call.type());
    }

    @Override
    public Expression<?> visitAggregate(Aggregate<?> aggregate) {
        return aggregate(aggregate);
    }

    private <T> Expression<T> aggregate(Aggregate<T> aggregate) {
        return new Aggregate<>(
                aggregate.name(),
                aggregate.distinct(),
                all(aggregate.arguments()),
                orderings(aggregate.orderBy()),
                orderings(aggregate.withinGroup()),
                condition(aggregate.filter()),
                aggregate.type());
    }

    @Override
    public Expression<?> visitQuantified(Quantified<?> quantified) {
        return quantified(quantified);
    }

    private <T> Expression<T> quantified(Quantified<T> quantified) {
        return new Quantified<>(
                quantified.quantifier(), in(quantified.values()), quantified.ofRows(), quantified.type());
    }

    @Override
    public Expression<?> visitRowValue(RowValue<?> row) {
        return new RowValue<>(all(row.parts()));
    }

    @Override
    public Expression<?> visitCollation(Collation collation) {
        return new Collation(in(collation.operand()), collation.collation());
    }

    @Override
    public Expression<?> visitSubscript(Subscript<?> subscript) {
        Expression<Integer> to = subscript.to();
        return new Subscript<>(
                in(subscript.operand()), in(subscript.from()), to == null ? null : in(to), subscript.type());
    }

    @Override
    public Expression<?> visitRaw(Raw<?> raw) {
        return raw(raw);
    }

    private <T> Expression<T> raw(Raw<T> raw) {
        return new Raw<>(raw.texts(), all(raw.expressions()), raw.type());
    }

    @Override
    public Expression<?> visitOver(Over<?> over) {
        return over(over);
    }

    private <T> Expression<T> over(Over<T> over) {
        return new Over<>(in(over.function()), window(over.window()));
    }

    private Window window(Window window) {
        Window base = window.base();
        return new Window(
                window.name(),
                base == null ? null : window(base),
                all(window.partitionBy()),
                orderings(window.orderBy()),
                window.frame());
    }

    @Override
    public Expression<?> visitDialectExpression(DialectExpression<?> expression) {
        return variants(expression);
    }

    private <T> Expression<T> variants(DialectExpression<T> expression) {
        Map<String, Expression<T>> others = new HashMap<>();
        expression.others().forEach((dialect, other) -> others.put(dialect, in(other)));
        return new DialectExpression<>(in(expression.standard()), others);
    }

    @Override
    public Expression<?> visitCase(Case<?> distinction) {
        return distinction(distinction);
    }

    private <T> Expression<T> distinction(Case<T> distinction) {
        List<Case.Branch<T>> branches = distinction.branches().stream()
                .map(branch -> new Case.Branch<T>(in(branch.when()), in(branch.value())))
                .toList();
        return new Case<>(orNull(distinction.subject()), branches, orNull(distinction.otherwise()), distinction.type());
    }

    @Override
    public Expression<?> visitCast(Cast<?> cast) {
        return cast(cast);
    }

    private <T> Expression<T> cast(Cast<T> cast) {
        return new Cast<>(in(cast.operand()), cast.type());
    }

    @Override
    public Expression<?> visitScalarSubquery(ScalarSubquery<?> subquery) {
        return scalar(subquery);
    }

    private <T> Expression<T> scalar(ScalarSubquery<T> subquery) {
        return new ScalarSubquery<>(query(subquery.query()), subquery.array(), subquery.type());
    }
}
