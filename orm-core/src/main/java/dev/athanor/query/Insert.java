// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Conflict;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Expression;
import dev.athanor.ast.InsertStatement;
import dev.athanor.criteria.TextCache;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code insert into …}: an immutable value; each method returns a changed copy.
 *
 * <p>Values are checked by their columns and made what the server will hold before they become parameters. Null in a column that the server fills in means
 * {@code default}; a version begins at 0. Keys that are UUIDs and the moments of a row are filled in by {@link #filledBy}, which a session calls.
 *
 * @param <E> the entity
 */
public final class Insert<E> extends CompiledOnce implements Mutation<E> {
    private final List<CommonTableExpression> with;
    private final Table<E> table;
    private final @Nullable InsertRows<E> rows;
    private final @Nullable Conflict conflict;
    private final Set<Criterion> without;

    private Insert(
            List<CommonTableExpression> with,
            Table<E> table,
            @Nullable InsertRows<E> rows,
            @Nullable Conflict conflict,
            Set<Criterion> without) {
        this(with, table, rows, conflict, without, new TextCache());
    }

    private Insert(
            List<CommonTableExpression> with,
            Table<E> table,
            @Nullable InsertRows<E> rows,
            @Nullable Conflict conflict,
            Set<Criterion> without,
            TextCache text) {
        super(text);
        this.with = with;
        this.table = table;
        this.rows = rows;
        this.conflict = conflict;
        this.without = without;
    }

    static <E> Insert<E> into(Table<E> table) {
        return new Insert<>(List.of(), table, null, null, Set.of());
    }

    Insert<E> on(Conflict resolved) {
        return new Insert<>(with, table, rows, resolved, without);
    }

    /**
     * {@code values (…), (…)}: one row for each record, added to those given before.
     *
     * @throws dev.athanor.error.ConversionException when a value does not fit its column
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Insert<E> values(E... records) {
        return values(Arrays.asList(records));
    }

    /**
     * {@code values (…), (…)}: one row for each record, added to those given before.
     *
     * @throws dev.athanor.error.ConversionException when a value does not fit its column
     */
    public Insert<E> values(List<? extends E> records) {
        RecordRows<E> added = RecordRows.of(table, records);
        return new Insert<>(
                with,
                table,
                rows instanceof RecordRows<E> present ? present.and(added) : given(added),
                conflict,
                without);
    }

    /**
     * {@code (columns) values (…)}: one row of assignments, which may be expressions, added to those given before; columns that are not assigned get the
     * server's default.
     *
     * @throws dev.athanor.error.ConversionException when a value does not fit its column
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Insert<E> set(Assignment<E>... assignments) {
        return new Insert<>(with, table, assigned(List.of(assignments)), conflict, without);
    }

    /** {@code (columns) select …}: goes on with the query, which selects an expression for each column. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final InsertColumns<E> columns(Column<E, ?>... columns) {
        return new InsertColumns<>(this, List.of(columns));
    }

    Insert<E> select(InsertRows.OfQuery<E> query) {
        return new Insert<>(with, table, given(query), conflict, without);
    }

    /** {@code on conflict (columns)}: what happens when a unique index over these columns has the row already; without columns, any unique index. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final OnConflict<E> onConflict(Column<E, ?>... columns) {
        return OnConflict.of(this, List.of(columns), null);
    }

    /** {@code on conflict (expressions)}: what happens when a unique index over these expressions has the row already; its text is that of the index. */
    public OnConflict<E> onConflict(Expression<?> first, Expression<?>... more) {
        return OnConflict.of(this, Arguments.of(first, more), null);
    }

    /** {@code on conflict on constraint name}: what happens when this unique or exclusion constraint has the row already. */
    public OnConflict<E> onConflictOnConstraint(String name) {
        return OnConflict.of(this, List.of(), name);
    }

    /** {@code do update … where condition and more}: existing rows for which it does not hold are left as they are; when repeated, all must hold. */
    public Insert<E> where(Condition condition, Condition... more) {
        if (conflict == null || conflict.doesNothing()) {
            throw new StatementBuildException(
                    "where(…) belongs to on conflict … do update: say onConflict(…).doUpdate(…) before it");
        }
        Condition all = Conditions.all(conflict.where(), condition, more);
        return on(new Conflict(conflict.target(), conflict.indexWhere(), conflict.constraint(), conflict.set(), all));
    }

    /** {@code with first, more}: common table expressions that are written though nobody reads them, such as changes; those that are read come by themselves. */
    public Insert<E> with(CommonTable first, CommonTable... more) {
        return new Insert<>(Commons.appended(with, first, more), table, rows, conflict, without);
    }

    /** {@code do update} changes rows that are marked as deleted as well; without it they are left as they are. */
    public Insert<E> withDeleted() {
        return new Insert<>(with, table, rows, conflict, Exempt.also(without, Criterion.SOFT_DELETE));
    }

    /** Rows are inserted for the tenants they name, and {@code do update} changes the rows of all tenants. */
    public Insert<E> acrossTenants() {
        return new Insert<>(with, table, rows, conflict, Exempt.also(without, Criterion.TENANT));
    }

    /**
     * {@code returning …, xmax = 0}: one outcome for each input, in the order of the inputs.
     *
     * <p>Rows are matched to inputs by the columns named in {@link #onConflict}; an input without a row was skipped.
     *
     * @throws StatementBuildException when {@code on conflict} names no columns, or an input has no value in one of them
     */
    public Returning<Upserted<E>> returningOutcomes(Table<E> returned) {
        return Returning.outcomesOf(this, new OutcomeProjection<>(returned));
    }

    /**
     * The rows that were inserted, and those that were there already: {@code on conflict (columns) do nothing}, united with a look for the rows by these
     * columns. In no order.
     *
     * <p>A row that another transaction commits while this statement runs is neither: it conflicts, and is not seen yet. Then the list is shorter than the
     * inputs, and the statement can be run again.
     *
     * @throws StatementBuildException when {@code on conflict (columns) do nothing} was not said, or an input has no value in one of them
     */
    public SetQuery<E> returningExisting(Table<E> returned) {
        if (conflict == null || !conflict.doesNothing()) {
            throw new StatementBuildException(
                    "returningExisting(…) belongs to on conflict … do nothing: say onConflict(…).doNothing() before"
                            + " it");
        }
        Outcomes<E> outcomes = outcomes();
        return ExistingRows.of(this, returned, outcomes.columns(), outcomes.inputs());
    }

    @Override
    public Insert<E> filledBy(Filling filling) {
        Conflict renewed = conflict == null || conflict.doesNothing()
                ? conflict
                : new Conflict(
                        conflict.target(),
                        conflict.indexWhere(),
                        conflict.constraint(),
                        ColumnValues.renewed(conflict.set(), table, filling),
                        conflict.where());
        return new Insert<>(
                with, table, rows == null ? null : rows.filledBy(table, filling), renewed, without, textOfFilled());
    }

    @Override
    public Table<E> table() {
        return table;
    }

    @Override
    public InsertStatement statement() {
        InsertRows<E> present = rows();
        return new InsertStatement(
                with, table, List.copyOf(present.columns()), present.rows(), conflict, List.of(), without);
    }

    InsertRows<E> rows() {
        if (rows == null || (rows instanceof RecordRows<E> records && records.isEmpty())) {
            throw new StatementBuildException("the insert into "
                    + table.source().name() + " has no rows: give it values(…), set(…), or columns(…) and a query");
        }
        return rows;
    }

    private InsertRows<E> assigned(List<Assignment<E>> row) {
        return rows instanceof AssignedRows<E> present ? present.and(row) : given(new AssignedRows<>(List.of(row)));
    }

    private InsertRows<E> given(InsertRows<E> added) {
        if (rows != null) {
            throw new StatementBuildException(
                    "the rows of the insert into " + table.source().name()
                            + " were given already: one insert takes records, or rows of assignments, or a query");
        }
        return added;
    }

    Outcomes<E> outcomes() {
        return Outcomes.of(table, rows(), conflict == null ? List.of() : conflict.target());
    }
}
