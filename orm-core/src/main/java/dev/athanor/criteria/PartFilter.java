// SPDX-License-Identifier: Apache-2.0
package dev.athanor.criteria;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Conflict;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.DeleteStatement;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.InsertStatement;
import dev.athanor.ast.Literal;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.Raw;
import dev.athanor.ast.RawStatement;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.SetClause;
import dev.athanor.ast.SetOperation;
import dev.athanor.ast.Statement;
import dev.athanor.ast.StatementVisitor;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.UpdateStatement;
import dev.athanor.ast.ValuesStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.Stamp;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a statement that sees nothing of the rest: the statement itself, or a common table expression. */
final class PartFilter implements StatementVisitor<Statement> {
    private final StatementFilter whole;
    private final Criteria criteria;
    private final Sight enclosing;

    PartFilter(StatementFilter whole, Criteria criteria, Sight enclosing) {
        this.whole = whole;
        this.criteria = criteria;
        this.enclosing = enclosing;
    }

    @Override
    public Statement visitSelect(SelectStatement select) {
        return whole.query(select, criteria, enclosing);
    }

    @Override
    public Statement visitSetOperation(SetOperation operation) {
        return whole.query(operation, criteria, enclosing);
    }

    @Override
    public Statement visitValues(ValuesStatement values) {
        return whole.query(values, criteria, enclosing);
    }

    /** What somebody wrote is sent as it is; queries that it binds are filtered. */
    @Override
    public Statement visitRawStatement(RawStatement raw) {
        Expression<?> text = new Subqueries(whole, criteria, enclosing).in(raw.text());
        return new RawStatement((Raw<?>) text, raw.changed());
    }

    @Override
    public Statement visitInsert(InsertStatement insert) {
        InsertStatement owned = new TenantOfRows(criteria, whole.rows()).given(insert);
        Subqueries queries = within(insert.into(), List.of());
        return new InsertStatement(
                whole.commonTables(insert.with()),
                owned.into(),
                owned.columns(),
                filtered(owned.rows(), queries),
                filtered(owned.conflict(), owned.into(), queries),
                queries.items(owned.returning()),
                owned.without());
    }

    private InsertStatement.Rows filtered(InsertStatement.Rows inserted, Subqueries queries) {
        if (inserted instanceof InsertStatement.Query query) {
            return new InsertStatement.Query(whole.query(query.query(), criteria, Sight.NONE));
        }
        List<List<? extends @Nullable Expression<?>>> all = new ArrayList<>();
        ((InsertStatement.Values) inserted).rows().forEach(row -> all.add(queries.row(row)));
        return new InsertStatement.Values(all);
    }

    /** A row that is not seen is not overwritten either. */
    private @Nullable Conflict filtered(@Nullable Conflict conflict, TableReference table, Subqueries queries) {
        if (conflict == null || conflict.doesNothing()) {
            return conflict;
        }
        List<SetClause> set = queries.clauses(kept(conflict.set()));
        Condition where = StatementFilter.and(
                queries.condition(conflict.where()), whole.rows().on(table, criteria));
        return new Conflict(conflict.target(), conflict.indexWhere(), conflict.constraint(), set, where);
    }

    private List<SetClause> kept(List<SetClause> set) {
        return new TenantOfRows(criteria, whole.rows()).kept(set);
    }

    @Override
    public Statement visitUpdate(UpdateStatement update) {
        Subqueries queries = within(update.table(), update.from());
        FromFilter from = new FromFilter(whole, criteria, PathJoins.NONE, queries, enclosing, queries.inSight());
        List<FromItem> beside = from.items(update.from());
        return new UpdateStatement(
                whole.commonTables(update.with()),
                update.table(),
                queries.clauses(kept(update.set())),
                beside,
                where(update.where(), update.table(), queries, from),
                queries.items(update.returning()),
                update.without());
    }

    @Override
    public Statement visitDelete(DeleteStatement delete) {
        Subqueries queries = within(delete.table(), delete.using());
        FromFilter from = new FromFilter(whole, criteria, PathJoins.NONE, queries, enclosing, queries.inSight());
        List<FromItem> beside = from.items(delete.using());
        Condition where = where(delete.where(), delete.table(), queries, from);
        List<SelectItem> returning = queries.items(delete.returning());
        List<SetClause> marks = marks(delete.table(), delete.without());
        return marks.isEmpty()
                ? new DeleteStatement(
                        whole.commonTables(delete.with()), delete.table(), beside, where, returning, delete.without())
                : new UpdateStatement(
                        whole.commonTables(delete.with()),
                        delete.table(),
                        marks,
                        beside,
                        where,
                        returning,
                        delete.without());
    }

    @Override
    public Statement visitMerge(MergeStatement merge) {
        return new MergeFilter(whole, criteria, enclosing).filtered(merge);
    }

    private @Nullable Condition where(
            @Nullable Condition present, TableReference table, Subqueries queries, FromFilter from) {
        Condition own =
                StatementFilter.and(queries.conjuncts(present), whole.rows().on(table, criteria));
        return StatementFilter.and(own, from.where());
    }

    /** {@code deleted_at = now(), version = version + 1}: what stands in for a delete; nothing where rows are deleted for good. */
    static List<SetClause> marks(TableReference reference, Set<Criterion> without) {
        boolean forGood = without.contains(Criterion.SOFT_DELETE);
        Column<?, ?> softDelete = reference instanceof Table<?> table && !forGood
                ? table.criteria().softDelete()
                : null;
        if (softDelete == null) {
            return List.of();
        }
        List<SetClause> marks = new ArrayList<>(List.of(new SetClause(softDelete, mark(softDelete))));
        for (Column<?, ?> column : softDelete.source().columns()) {
            if (column.definition().version()) {
                marks.add(new SetClause(column, column.nextVersion()));
            } else if (column.definition().stamp() == Stamp.UPDATED) {
                marks.add(new SetClause(column, new FunctionCall<>("now", List.of(), column.type())));
            }
        }
        return marks;
    }

    /** {@code true}, or {@code now()}: the moment of the transaction, by the server's clock. */
    private static Expression<?> mark(Column<?, ?> softDelete) {
        return softDelete.type().javaType() == Boolean.class
                ? Literal.bool(true)
                : new FunctionCall<>("now", List.of(), softDelete.type());
    }

    private Subqueries within(TableReference table, List<FromItem> beside) {
        return new Subqueries(whole, criteria, enclosing.inChange(table, beside));
    }
}
