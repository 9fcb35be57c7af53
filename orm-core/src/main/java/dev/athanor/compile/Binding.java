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
import dev.athanor.ast.Not;
import dev.athanor.ast.NullTest;
import dev.athanor.ast.Operation;
import dev.athanor.ast.OperatorCondition;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Precedence;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.Raw;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.Subscript;
import java.util.Comparator;

/** How tightly the outermost operator of an expression binds. */
final class Binding implements ExpressionVisitor<Precedence> {
    private static final Binding BINDING = new Binding();

    private Binding() {}

    static Precedence of(Expression<?> expression) {
        return expression.accept(BINDING);
    }

    @Override
    public Precedence visitColumn(ColumnReference<?> column) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitParameter(Parameter<?> parameter) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitLiteral(Literal<?> literal) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitComparison(Comparison comparison) {
        return comparison.operator().precedence();
    }

    @Override
    public Precedence visitLogical(Logical logical) {
        return logical.operator().precedence();
    }

    @Override
    public Precedence visitNot(Not not) {
        return Precedence.NOT;
    }

    @Override
    public Precedence visitNullTest(NullTest test) {
        return Precedence.IS;
    }

    @Override
    public Precedence visitBetween(Between between) {
        return Precedence.MEMBERSHIP;
    }

    @Override
    public Precedence visitInTuples(InTuples in) {
        return Precedence.MEMBERSHIP;
    }

    @Override
    public Precedence visitInQuery(InQuery in) {
        return Precedence.MEMBERSHIP;
    }

    @Override
    public Precedence visitLike(Like like) {
        return Precedence.MEMBERSHIP;
    }

    @Override
    public Precedence visitExists(Exists exists) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitOperatorCondition(OperatorCondition condition) {
        return condition.operator().precedence();
    }

    @Override
    public Precedence visitOperation(Operation<?> operation) {
        return operation.operator().precedence();
    }

    @Override
    public Precedence visitFunction(FunctionCall<?> call) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitAggregate(Aggregate<?> aggregate) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitOver(Over<?> over) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitQuantified(Quantified<?> quantified) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitRowValue(RowValue<?> row) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitCollation(Collation collation) {
        return Precedence.COLLATE;
    }

    @Override
    public Precedence visitSubscript(Subscript<?> subscript) {
        return Precedence.PRIMARY;
    }

    /** Nothing is known of its operators, so it stands in parentheses wherever others are. */
    @Override
    public Precedence visitRaw(Raw<?> raw) {
        return Precedence.OR;
    }

    /** Which of them is written is not known here, so the loosest tells. */
    @Override
    public Precedence visitDialectExpression(DialectExpression<?> expression) {
        return expression.all().stream()
                .map(Binding::of)
                .min(Comparator.naturalOrder())
                .orElse(Precedence.OR);
    }

    @Override
    public Precedence visitCase(Case<?> distinction) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitCast(Cast<?> cast) {
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitScalarSubquery(ScalarSubquery<?> subquery) {
        return Precedence.PRIMARY;
    }
}
