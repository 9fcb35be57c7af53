// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Between;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collation;
import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.DialectExpression;
import dev.athanor.ast.Exists;
import dev.athanor.ast.Expression;
import dev.athanor.ast.ExpressionVisitor;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.InQuery;
import dev.athanor.ast.InTuples;
import dev.athanor.ast.Like;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.Node;
import dev.athanor.ast.Not;
import dev.athanor.ast.NullTest;
import dev.athanor.ast.Operation;
import dev.athanor.ast.OperatorCondition;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Precedence;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Raw;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.Subscript;
import dev.athanor.error.StatementBuildException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions; parentheses stand where precedence asks for them and nowhere else. */
final class ExpressionRenderer implements ExpressionVisitor<SqlWriter> {
    private final Rendering rendering;
    private final Scope scope;
    private final SqlWriter sql;

    ExpressionRenderer(Rendering rendering, Scope scope) {
        this.rendering = rendering;
        this.scope = scope;
        this.sql = rendering.sql();
    }

    /** {@code expression} where it stands for itself, or between commas. */
    SqlWriter write(Expression<?> expression) {
        return expression.accept(this);
    }

    /** {@code expression} as a value whose type nothing around it tells, so that a bound value needs a cast. */
    SqlWriter writeTyped(Expression<?> expression) {
        return Node.of(expression) instanceof Parameter<?> parameter
                ? ParameterWriter.typed(parameter, sql)
                : write(expression);
    }

    /** {@code expression} where it is stored; {@code default} without one. */
    SqlWriter assigned(@Nullable Expression<?> expression) {
        return expression == null ? sql.add("default") : write(expression);
    }

    /** What an index is over: a column or a call stands for itself, another expression in parentheses. */
    SqlWriter indexed(Expression<?> expression) {
        Expression<?> node = Node.of(expression);
        return node instanceof ColumnReference<?> || node instanceof FunctionCall<?>
                ? write(node)
                : write(node, "(", ")");
    }

    SqlWriter commaSeparated(List<? extends Expression<?>> expressions) {
        return sql.list(expressions, ", ", this::write);
    }

    /** An operand of an operator that binds as given: what binds as tightly needs parentheses only where that is said. */
    private SqlWriter operand(Expression<?> operand, Precedence operator, boolean parenthesesWhenEqual) {
        int difference = Binding.of(operand).compareTo(operator);
        return difference < 0 || (difference == 0 && parenthesesWhenEqual) ? write(operand, "(", ")") : write(operand);
    }

    private SqlWriter tighter(Expression<?> operand, Precedence than) {
        return operand(operand, than, true);
    }

    SqlWriter write(Expression<?> expression, String before, String after) {
        sql.add(before);
        return write(expression).add(after);
    }

    private SqlWriter query(QueryStatement query) {
        sql.add("(");
        return new QueryRenderer(rendering, new Scope(scope)).write(query).add(")");
    }

    /** {@code alias.column} */
    @Override
    public SqlWriter visitColumn(ColumnReference<?> column) {
        String name = scope.nameFor(column);
        if (!name.isEmpty()) {
            sql.identifier(name).add(".");
        }
        return sql.identifier(column.columnName());
    }

    /** {@code table.column} also where the table has no alias. */
    SqlWriter qualified(ColumnReference<?> column) {
        String name = scope.nameFor(column);
        return sql.identifier(name.isEmpty() ? Rendering.nameOf(column.source()) : name)
                .add(".")
                .identifier(column.columnName());
    }

    /** {@code ?} */
    @Override
    public SqlWriter visitParameter(Parameter<?> parameter) {
        return ParameterWriter.plain(parameter, sql);
    }

    /** {@code 'text'}, {@code 42}, {@code true} */
    @Override
    public SqlWriter visitLiteral(Literal<?> literal) {
        return sql.add(Literals.written(literal.value()));
    }

    /** {@code left = right}, {@code left = any (values)} */
    @Override
    public SqlWriter visitComparison(Comparison comparison) {
        Precedence precedence = comparison.operator().precedence();
        tighter(comparison.left(), precedence)
                .add(" ")
                .add(comparison.operator().symbol())
                .add(" ");
        return Node.of(comparison.right()) instanceof Quantified<?> quantified
                ? quantified(quantified)
                : tighter(comparison.right(), precedence);
    }

    /** {@code any (?)}, {@code all (select …)} */
    private SqlWriter quantified(Quantified<?> quantified) {
        sql.add(quantified.quantifier().word());
        return quantified.ofRows() ? write(quantified.values()) : write(quantified.values(), "(", ")");
    }

    /** Anywhere but on the right of a comparison it means nothing. */
    @Override
    public SqlWriter visitQuantified(Quantified<?> quantified) {
        throw new StatementBuildException(quantified.quantifier().word()
                + "(…) stands on the right of a comparison, as in price.gt(all(…)): compare a value with it");
    }

    /** {@code (one, two)} */
    @Override
    public SqlWriter visitRowValue(RowValue<?> row) {
        sql.add("(");
        return commaSeparated(row.parts()).add(")");
    }

    /** {@code operand collate "name"} */
    @Override
    public SqlWriter visitCollation(Collation collation) {
        return tighter(collation.operand(), Precedence.COLLATE)
                .add(" collate ")
                .add(Literals.qualifiedName(collation.collation(), rendering.dialect()));
    }

    /** {@code column[1]}, {@code (array || array)[1:2]}: but for a column, an operand needs parentheses. */
    @Override
    public SqlWriter visitSubscript(Subscript<?> subscript) {
        boolean column = Node.of(subscript.operand()) instanceof ColumnReference<?>;
        write(subscript.operand(), column ? "" : "(", column ? "[" : ")[");
        write(subscript.from());
        return subscript.to() == null ? sql.add("]") : write(subscript.to(), ":", "]");
    }

    /** The texts as they are, the expressions between them. */
    @Override
    public SqlWriter visitRaw(Raw<?> raw) {
        sql.add(raw.texts().get(0));
        for (int i = 0; i < raw.expressions().size(); i++) {
            operand(raw.expressions().get(i), Precedence.PRIMARY, false)
                    .add(raw.texts().get(i + 1));
        }
        return sql;
    }

    /** {@code one and two and three} */
    @Override
    public SqlWriter visitLogical(Logical logical) {
        return sql.list(
                logical.terms(),
                " " + logical.operator().symbol() + " ",
                term -> operand(term, logical.operator().precedence(), false));
    }

    /** {@code not operand}, or where the operator has its own negation {@code operand not like pattern} */
    @Override
    public SqlWriter visitNot(Not not) {
        Expression<?> negated = Node.of(not.operand());
        if (negated instanceof Like like) {
            return like(like, "not ");
        }
        if (negated instanceof Between between) {
            return between(between, "not ");
        }
        if (negated instanceof OperatorCondition condition
                && condition.operator().negation() != null) {
            return binary(condition.operator().negation(), condition.left(), condition.right());
        }
        sql.add("not ");
        return operand(negated, Precedence.NOT, false);
    }

    /** {@code operand is not null} */
    @Override
    public SqlWriter visitNullTest(NullTest test) {
        return tighter(test.operand(), Precedence.IS).add(test.negated() ? " is not null" : " is null");
    }

    /** {@code operand between low and high}, {@code operand between symmetric one and other} */
    @Override
    public SqlWriter visitBetween(Between between) {
        return between(between, "");
    }

    private SqlWriter between(Between between, String not) {
        tighter(between.operand(), Precedence.MEMBERSHIP)
                .add(" " + not + (between.symmetric() ? "between symmetric " : "between "));
        tighter(between.low(), Precedence.MEMBERSHIP).add(" and ");
        return tighter(between.high(), Precedence.MEMBERSHIP);
    }

    /** {@code (one, two) in (select * from unnest(?, ?))} */
    @Override
    public SqlWriter visitInTuples(InTuples in) {
        sql.add("(");
        commaSeparated(in.operands())
                .add(in.negated() ? ") not in (select * from unnest(" : ") in (select * from unnest(");
        return commaSeparated(in.columns()).add("))");
    }

    /** {@code operand not in (select …)} */
    @Override
    public SqlWriter visitInQuery(InQuery in) {
        if (!(Node.of(in.operand()) instanceof RowValue<?>)) {
            oneColumn(in.query(), "in(select(…))");
        }
        tighter(in.operand(), Precedence.MEMBERSHIP).add(in.negated() ? " not in " : " in ");
        return query(in.query());
    }

    /** {@code operand like pattern escape '\'} */
    @Override
    public SqlWriter visitLike(Like like) {
        return like(like, "");
    }

    private SqlWriter like(Like like, String not) {
        if (like.ignoreCase() && !rendering.dialect().hasIlike()) {
            write(like.operand(), "lower(", ") " + not + "like ");
            return write(like.pattern(), "lower(", ") escape '\\'");
        }
        tighter(like.operand(), Precedence.MEMBERSHIP).add(" " + not + (like.ignoreCase() ? "ilike " : "like "));
        return tighter(like.pattern(), Precedence.MEMBERSHIP).add(" escape '\\'");
    }

    /** {@code exists (select …)} */
    @Override
    public SqlWriter visitExists(Exists exists) {
        sql.add("exists ");
        return query(exists.query());
    }

    /** {@code left @> right} */
    @Override
    public SqlWriter visitOperatorCondition(OperatorCondition condition) {
        return binary(condition.operator(), condition.left(), condition.right());
    }

    /** {@code left + right}; operators lean to the left: {@code a - b - c} is {@code (a - b) - c}, written by a loop. */
    @Override
    public SqlWriter visitOperation(Operation<?> operation) {
        List<Operation<?>> chain = operation.chain();
        Operation<?> first = chain.get(0);
        operand(first.left(), first.operator().precedence(), false);
        for (Operation<?> each : chain) {
            right(each.operator(), each.right());
        }
        return sql;
    }

    private SqlWriter binary(Operation.Operator operator, Expression<?> left, Expression<?> right) {
        operand(left, operator.precedence(), false);
        return right(operator, right);
    }

    /** {@code + right}; what leans to the right keeps its parentheses, for it may be a quotient. */
    private SqlWriter right(Operation.Operator operator, Expression<?> right) {
        sql.add(" " + rendering.dialect().operator(operator.symbol()) + " ");
        return tighter(right, operator.precedence());
    }

    /** {@code name(one, two)} */
    @Override
    public SqlWriter visitFunction(FunctionCall<?> call) {
        return new FunctionRenderer(this, rendering).call(call);
    }

    /** {@code count(distinct one) filter (where condition)} */
    @Override
    public SqlWriter visitAggregate(Aggregate<?> aggregate) {
        return new FunctionRenderer(this, rendering).aggregate(aggregate);
    }

    /** {@code rank() over (partition by one order by two)}, {@code rank() over name} */
    @Override
    public SqlWriter visitOver(Over<?> over) {
        write(over.function()).add(" over ");
        return new WindowRenderer(this, sql).reference(over.window());
    }

    /** Writes what is ordered by. */
    OrderRenderer order() {
        return new OrderRenderer(this, sql);
    }

    /** The expression of the dialect. */
    @Override
    public SqlWriter visitDialectExpression(DialectExpression<?> expression) {
        return write(expression.of(rendering.dialect().name()));
    }

    /** {@code case when condition then value else value end}, {@code case subject when value then value end} */
    @Override
    public SqlWriter visitCase(Case<?> distinction) {
        boolean untyped = areAllBound(
                        distinction.branches().stream().map(Case.Branch::value).toList())
                && (distinction.otherwise() == null || areAllBound(List.of(distinction.otherwise())));
        sql.add("case");
        if (distinction.subject() != null) {
            write(distinction.subject(), " ", "");
        }
        for (Case.Branch<?> branch : distinction.branches()) {
            write(branch.when(), " when ", " then ");
            branchValue(branch.value(), untyped);
        }
        if (distinction.otherwise() != null) {
            sql.add(" else ");
            branchValue(distinction.otherwise(), untyped);
        }
        return sql.add(" end");
    }

    private void branchValue(Expression<?> value, boolean untyped) {
        if (untyped) {
            writeTyped(value);
        } else {
            write(value);
        }
    }

    static boolean areAllBound(List<? extends Expression<?>> expressions) {
        return expressions.stream().allMatch(expression -> Node.of(expression) instanceof Parameter<?>);
    }

    /** {@code cast(operand as type)} */
    @Override
    public SqlWriter visitCast(Cast<?> cast) {
        if (Node.of(cast.operand()) instanceof Parameter<?> parameter) {
            return ParameterWriter.as(cast.type(), parameter, sql);
        }
        return write(cast.operand(), "cast(", " as ").type(cast.type()).add(")");
    }

    /** {@code (select …)}, {@code array(select …)} */
    @Override
    public SqlWriter visitScalarSubquery(ScalarSubquery<?> subquery) {
        oneColumn(subquery.query(), subquery.array() ? "array(select(…))" : "scalar(select(…))");
        sql.add(subquery.array() ? "array" : "");
        return query(subquery.query());
    }

    private static void oneColumn(QueryStatement query, String where) {
        if (query.items().size() != 1) {
            throw new StatementBuildException("a query in " + where + " stands for one value and selects "
                    + query.items().size() + ": select the one that is meant");
        }
    }
}
