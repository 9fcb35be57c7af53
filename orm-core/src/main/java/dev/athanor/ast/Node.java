// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Looks behind the faces of an expression to the node they stand for. */
public final class Node implements ExpressionVisitor<Expression<?>> {
    private static final Node NODE = new Node();

    private Node() {}

    /** The node that the expression stands for; itself where it is one. */
    public static Expression<?> of(Expression<?> expression) {
        return expression.accept(NODE);
    }

    @Override
    public Expression<?> visitColumn(ColumnReference<?> column) {
        return column;
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
        return comparison;
    }

    @Override
    public Expression<?> visitLogical(Logical logical) {
        return logical;
    }

    @Override
    public Expression<?> visitNot(Not not) {
        return not;
    }

    @Override
    public Expression<?> visitNullTest(NullTest test) {
        return test;
    }

    @Override
    public Expression<?> visitBetween(Between between) {
        return between;
    }

    @Override
    public Expression<?> visitInTuples(InTuples in) {
        return in;
    }

    @Override
    public Expression<?> visitInQuery(InQuery in) {
        return in;
    }

    @Override
    public Expression<?> visitLike(Like like) {
        return like;
    }

    @Override
    public Expression<?> visitExists(Exists exists) {
        return exists;
    }

    @Override
    public Expression<?> visitOperatorCondition(OperatorCondition condition) {
        return condition;
    }

    @Override
    public Expression<?> visitOperation(Operation<?> operation) {
        return operation;
    }

    @Override
    public Expression<?> visitFunction(FunctionCall<?> call) {
        return call;
    }

    @Override
    public Expression<?> visitAggregate(Aggregate<?> aggregate) {
        return aggregate;
    }

    @Override
    public Expression<?> visitOver(Over<?> over) {
        return over;
    }

    @Override
    public Expression<?> visitQuantified(Quantified<?> quantified) {
        return quantified;
    }

    @Override
    public Expression<?> visitRowValue(RowValue<?> row) {
        return row;
    }

    @Override
    public Expression<?> visitCollation(Collation collation) {
        return collation;
    }

    @Override
    public Expression<?> visitSubscript(Subscript<?> subscript) {
        return subscript;
    }

    @Override
    public Expression<?> visitRaw(Raw<?> raw) {
        return raw;
    }

    @Override
    public Expression<?> visitDialectExpression(DialectExpression<?> expression) {
        return expression;
    }

    @Override
    public Expression<?> visitCase(Case<?> distinction) {
        return distinction;
    }

    @Override
    public Expression<?> visitCast(Cast<?> cast) {
        return cast;
    }

    @Override
    public Expression<?> visitScalarSubquery(ScalarSubquery<?> subquery) {
        return subquery;
    }
}
