// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands the parts of one node to a walk. */
final class Parts implements ExpressionVisitor<Walk>, StatementVisitor<Walk> {
    private final Walk walk;

    Parts(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Walk visitSelect(SelectStatement select) {
        common(select.with());
        items(select.items());
        all(select.distinctOn());
        if (!select.locks().isEmpty()) {
            walk.lock();
        }
        for (FromItem item : select.from()) {
            from(item);
        }
        part(select.where());
        for (GroupingElement element : select.groupBy()) {
            grouping(element);
        }
        part(select.having());
        orderings(select.orderBy());
        part(select.limit());
        return part(select.offset());
    }

    @Override
    public Walk visitSetOperation(SetOperation operation) {
        operation.queries().forEach(this::query);
        part(operation.limit());
        return part(operation.offset());
    }

    @Override
    public Walk visitValues(ValuesStatement values) {
        values.rows().forEach(this::all);
        return walk;
    }

    @Override
    public Walk visitInsert(InsertStatement insert) {
        common(insert.with());
        walk.target(insert.into());
        if (insert.rows() instanceof InsertStatement.Query query) {
            query(query.query());
        } else if (insert.rows() instanceof InsertStatement.Values values) {
            values.rows().forEach(row -> row.forEach(this::part));
        }
        Conflict conflict = insert.conflict();
        if (conflict != null) {
            all(conflict.target());
            part(conflict.indexWhere());
            set(conflict.set());
            part(conflict.where());
        }
        return items(insert.returning());
    }

    @Override
    public Walk visitUpdate(UpdateStatement update) {
        common(update.with());
        walk.target(update.table());
        set(update.set());
        update.from().forEach(this::from);
        part(update.where());
        return items(update.returning());
    }

    @Override
    public Walk visitDelete(DeleteStatement delete) {
        common(delete.with());
        walk.target(delete.table());
        delete.using().forEach(this::from);
        part(delete.where());
        return items(delete.returning());
    }

    @Override
    public Walk visitMerge(MergeStatement merge) {
        common(merge.with());
        walk.target(merge.into());
        source(merge.using());
        part(merge.on());
        for (MergeStatement.When branch : merge.branches()) {
            part(branch.condition());
            if (branch.action() instanceof MergeStatement.Update update) {
                set(update.set());
            } else if (branch.action() instanceof MergeStatement.Insert insert) {
                set(insert.values());
            }
        }
        return items(merge.returning());
    }

    @Override
    public Walk visitRawStatement(RawStatement raw) {
        if (raw.changed() != null) {
            walk.target(raw.changed());
        }
        return part(raw.text());
    }

    private void common(List<CommonTableExpression> expressions) {
        for (CommonTableExpression expression : expressions) {
            walk.common(expression);
        }
    }

    /** Joins lean to the left as far as there are tables, so their spine is followed by a loop. */
    private void from(FromItem item) {
        FromItem left = item;
        while (left instanceof Join join) {
            source(join.right());
            part(join.on());
            left = join.left();
        }
        source((Source) left);
    }

    private void source(Source source) {
        walk.source(source);
        if (source instanceof DerivedTable derived) {
            query(derived.query());
        } else if (source instanceof CommonTable common) {
            walk.common(common.expression());
        } else if (source instanceof TableFunction function) {
            part(function.call());
        } else if (source instanceof TableSample sample) {
            part(sample.percent());
            part(sample.seed());
        }
    }

    void grouping(GroupingElement element) {
        walk.enter(element);
    }

    private void set(List<SetClause> clauses) {
        clauses.forEach(clause -> part(clause.value()));
    }

    private Walk items(List<SelectItem> items) {
        for (SelectItem item : items) {
            part(item.expression());
        }
        return walk;
    }

    private Walk all(List<? extends Expression<?>> expressions) {
        for (Expression<?> expression : expressions) {
            part(expression);
        }
        return walk;
    }

    private Walk orderings(List<Ordering> orderings) {
        for (Ordering ordering : orderings) {
            part(ordering.expression());
        }
        return walk;
    }

    private Walk part(@Nullable Expression<?> expression) {
        if (expression != null) {
            walk.enter(expression);
        }
        return walk;
    }

    private Walk query(QueryStatement query) {
        walk.query(query);
        return walk;
    }

    @Override
    public Walk visitColumn(ColumnReference<?> column) {
        walk.column(column);
        return walk;
    }

    @Override
    public Walk visitParameter(Parameter<?> parameter) {
        walk.parameter();
        return walk;
    }

    @Override
    public Walk visitLiteral(Literal<?> literal) {
        return walk;
    }

    @Override
    public Walk visitComparison(Comparison comparison) {
        part(comparison.left());
        return part(comparison.right());
    }

    @Override
    public Walk visitLogical(Logical logical) {
        return all(logical.terms());
    }

    @Override
    public Walk visitNot(Not not) {
        return part(not.operand());
    }

    @Override
    public Walk visitNullTest(NullTest test) {
        return part(test.operand());
    }

    @Override
    public Walk visitBetween(Between between) {
        part(between.operand());
        part(between.low());
        return part(between.high());
    }

    @Override
    public Walk visitInTuples(InTuples in) {
        all(in.operands());
        return all(in.columns());
    }

    @Override
    public Walk visitInQuery(InQuery in) {
        part(in.operand());
        return query(in.query());
    }

    @Override
    public Walk visitLike(Like like) {
        part(like.operand());
        return part(like.pattern());
    }

    @Override
    public Walk visitExists(Exists exists) {
        return query(exists.query());
    }

    @Override
    public Walk visitOperatorCondition(OperatorCondition condition) {
        part(condition.left());
        return part(condition.right());
    }

    /** Chains are followed by a loop; what is passed by in one, {@code a + b} of {@code a + b + c}, leaves only the operands behind it. */
    @Override
    public Walk visitOperation(Operation<?> operation) {
        List<Operation<?>> chain = operation.chain();
        int first = chain.size() - 1;
        while (first > 0 && !walk.passes(chain.get(first - 1))) {
            first--;
        }
        if (first == 0) {
            part(chain.get(0).left());
        }
        for (Operation<?> each : chain.subList(first, chain.size())) {
            if (!each.operator().isKnown()) {
                walk.raw();
            }
            part(each.right());
        }
        return walk;
    }

    @Override
    public Walk visitFunction(FunctionCall<?> call) {
        walk.function(call.name());
        return all(call.arguments());
    }

    @Override
    public Walk visitAggregate(Aggregate<?> aggregate) {
        walk.aggregate();
        return partsOf(aggregate);
    }

    private Walk partsOf(Aggregate<?> aggregate) {
        walk.function(aggregate.name());
        all(aggregate.arguments());
        orderings(aggregate.orderBy());
        orderings(aggregate.withinGroup());
        return part(aggregate.filter());
    }

    /** An aggregate over a window makes no group of the rows. */
    @Override
    public Walk visitOver(Over<?> over) {
        walk.window(over.window());
        for (Window window = over.window(); window != null; window = window.base()) {
            all(window.partitionBy());
            orderings(window.orderBy());
            Frame frame = window.frame();
            if (frame != null) {
                part(frame.start().offset());
                part(frame.end() == null ? null : frame.end().offset());
            }
        }
        return over.function() instanceof Aggregate<?> aggregate ? partsOf(aggregate) : part(over.function());
    }

    @Override
    public Walk visitQuantified(Quantified<?> quantified) {
        return part(quantified.values());
    }

    @Override
    public Walk visitRowValue(RowValue<?> row) {
        return all(row.parts());
    }

    @Override
    public Walk visitCollation(Collation collation) {
        return part(collation.operand());
    }

    @Override
    public Walk visitSubscript(Subscript<?> subscript) {
        part(subscript.operand());
        part(subscript.from());
        return part(subscript.to());
    }

    @Override
    public Walk visitRaw(Raw<?> raw) {
        walk.raw();
        return all(raw.expressions());
    }

    @Override
    public Walk visitDialectExpression(DialectExpression<?> expression) {
        return all(expression.all());
    }

    @Override
    public Walk visitCase(Case<?> distinction) {
        part(distinction.subject());
        distinction.branches().forEach(branch -> {
            part(branch.when());
            part(branch.value());
        });
        return part(distinction.otherwise());
    }

    @Override
    public Walk visitCast(Cast<?> cast) {
        return part(cast.operand());
    }

    @Override
    public Walk visitScalarSubquery(ScalarSubquery<?> subquery) {
        return query(subquery.query());
    }
}
