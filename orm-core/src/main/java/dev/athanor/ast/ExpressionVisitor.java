// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One method for each kind of expression; a new kind breaks every visitor at compile time, so that none is forgotten.
 *
 * @param <R> what a visit yields
 */
public interface ExpressionVisitor<R> {
    /** A column. */
    R visitColumn(ColumnReference<?> column);

    /** A bound value. */
    R visitParameter(Parameter<?> parameter);

    /** A constant of the statement's shape. */
    R visitLiteral(Literal<?> literal);

    /** A comparison. */
    R visitComparison(Comparison comparison);

    /** A chain of {@code and} or {@code or}. */
    R visitLogical(Logical logical);

    /** A negation. */
    R visitNot(Not not);

    /** A test for NULL. */
    R visitNullTest(NullTest test);

    /** A range test. */
    R visitBetween(Between between);

    /** A test of several values together against rows of values. */
    R visitInTuples(InTuples in);

    /** A test against a query. */
    R visitInQuery(InQuery in);

    /** A text pattern. */
    R visitLike(Like like);

    /** A test whether a query yields rows. */
    R visitExists(Exists exists);

    /** An operator that yields a truth value. */
    R visitOperatorCondition(OperatorCondition condition);

    /** A binary operator. */
    R visitOperation(Operation<?> operation);

    /** A function call. */
    R visitFunction(FunctionCall<?> call);

    /** An aggregate. */
    R visitAggregate(Aggregate<?> aggregate);

    /** A function or an aggregate over a window. */
    R visitOver(Over<?> over);

    /** Values of which any or all are compared with. */
    R visitQuantified(Quantified<?> quantified);

    /** Several expressions compared together. */
    R visitRowValue(RowValue<?> row);

    /** A text under a collation. */
    R visitCollation(Collation collation);

    /** An element of an array, or several. */
    R visitSubscript(Subscript<?> subscript);

    /** A piece of SQL as somebody wrote it. */
    R visitRaw(Raw<?> raw);

    /** A value that databases write differently. */
    R visitDialectExpression(DialectExpression<?> expression);

    /** A case distinction. */
    R visitCase(Case<?> distinction);

    /** A cast. */
    R visitCast(Cast<?> cast);

    /** A query used as a value. */
    R visitScalarSubquery(ScalarSubquery<?> subquery);
}
