// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.MergeStatement;
import dev.athanor.ast.Source;
import dev.athanor.criteria.TextCache;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code merge into … using …}: an immutable value; each method returns a changed copy. Of its branches the first that holds for a row decides; a row for
 * which none holds is left as it is.
 *
 * @param <E> the entity
 */
public final class Merge<E> extends CompiledOnce implements Mutation<E> {
    private final Table<E> table;
    private final MergeStatement statement;

    private Merge(Table<E> table, MergeStatement statement) {
        this(table, statement, new TextCache());
    }

    private Merge(Table<E> table, MergeStatement statement, TextCache text) {
        super(text);
        this.table = table;
        this.statement = statement;
    }

    /** {@code merge into table}, still without its source. */
    public record Into<E>(Table<E> table) {
        /** {@code using source on condition and more}: each row of the source is looked for in the table by the conditions. */
        public Merge<E> using(Source source, Condition on, Condition... more) {
            Condition all = Conditions.all(null, on, more);
            return new Merge<>(
                    table,
                    new MergeStatement(
                            List.of(), table, source, all == null ? on : all, List.of(), List.of(), Set.of()));
        }
    }

    /** {@code when matched and conditions}: rows of the table that a row of the source matches. */
    public MergeBranch<E> whenMatched(Condition... and) {
        return new MergeBranch<>(this, MergeStatement.Match.MATCHED, all(and));
    }

    /** {@code when not matched and conditions}: rows of the source that match none of the table. */
    public MergeInsert<E> whenNotMatched(Condition... and) {
        return new MergeInsert<>(this, all(and));
    }

    /** {@code when not matched by source and conditions}: rows of the table that no row of the source matches; PostgreSQL 17. */
    public MergeBranch<E> whenNotMatchedBySource(Condition... and) {
        return new MergeBranch<>(this, MergeStatement.Match.NOT_MATCHED_BY_SOURCE, all(and));
    }

    private static Condition all(Condition... conditions) {
        return Sql.and(conditions);
    }

    Merge<E> and(MergeStatement.When branch) {
        List<MergeStatement.When> branches = new ArrayList<>(statement.branches());
        branches.add(branch);
        return new Merge<>(table, statement.withBranches(branches));
    }

    /** Rows that are changed get the moment of their change, rows that are inserted what they do not set; but no keys, for all would get the same. */
    @Override
    public Merge<E> filledBy(Filling filling) {
        List<MergeStatement.When> filled = statement.branches().stream()
                .map(branch ->
                        new MergeStatement.When(branch.match(), branch.condition(), filledBy(branch.action(), filling)))
                .toList();
        return new Merge<>(table, statement.withBranches(filled), textOfFilled());
    }

    private MergeStatement.Action filledBy(MergeStatement.Action action, Filling filling) {
        if (action instanceof MergeStatement.Update update) {
            return new MergeStatement.Update(ColumnValues.renewed(update.set(), table, filling));
        }
        return action instanceof MergeStatement.Insert insert
                ? new MergeStatement.Insert(ColumnValues.completed(insert.values(), table, filling))
                : action;
    }

    /** {@code with first, more}: common table expressions that are written though nobody reads them, such as changes; those that are read come by themselves. */
    public Merge<E> with(CommonTable first, CommonTable... more) {
        return new Merge<>(table, statement.with(Commons.appended(statement.with(), first, more)));
    }

    /** Rows that are marked as deleted are changed as well; a branch that deletes still marks, as of rows in sight. */
    public Merge<E> withDeleted() {
        return new Merge<>(table, statement.without(Exempt.also(statement.without(), Criterion.SOFT_DELETE)));
    }

    /** The rows of all tenants are changed; a row that is inserted must name its own. */
    public Merge<E> acrossTenants() {
        return new Merge<>(table, statement.without(Exempt.also(statement.without(), Criterion.TENANT)));
    }

    @Override
    public Table<E> table() {
        return table;
    }

    @Override
    public MergeStatement statement() {
        return statement;
    }
}
