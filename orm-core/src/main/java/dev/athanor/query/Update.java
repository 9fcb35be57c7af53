// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Source;
import dev.athanor.ast.UpdateStatement;
import dev.athanor.criteria.TextCache;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Assignment;
import dev.athanor.schema.Column;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code update …}: an immutable value; each method returns a changed copy.
 *
 * @param <E> the entity
 */
public final class Update<E> extends CompiledOnce implements Mutation<E> {
    private final UpdateStatement draft;
    private final Table<E> table;
    private final List<Assignment<E>> assignments;
    private final boolean everyRow;

    private Update(UpdateStatement draft, Table<E> table, List<Assignment<E>> assignments, boolean everyRow) {
        this(draft, table, assignments, everyRow, new TextCache());
    }

    private Update(
            UpdateStatement draft, Table<E> table, List<Assignment<E>> assignments, boolean everyRow, TextCache text) {
        super(text);
        this.draft = draft;
        this.table = table;
        this.assignments = assignments;
        this.everyRow = everyRow;
    }

    static <E> Update<E> of(Table<E> table) {
        UpdateStatement draft = new UpdateStatement(List.of(), table, List.of(), List.of(), null, List.of(), Set.of());
        return new Update<>(draft, table, List.of(), false);
    }

    private Update<E> with(UpdateStatement changed) {
        return new Update<>(changed, table, assignments, everyRow);
    }

    /** {@code set column = value, …}; added to when repeated. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Update<E> set(Assignment<E>... more) {
        List<Assignment<E>> all =
                Stream.concat(assignments.stream(), Arrays.stream(more)).toList();
        return new Update<>(draft, table, all, everyRow);
    }

    /** {@code from first, more}: tables whose columns the assignments and conditions use; a condition connects each with the table that is updated. */
    public Update<E> from(Source first, Source... more) {
        List<Source> all = Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
        return with(draft.withFrom(all));
    }

    /** {@code where condition and more}; when repeated, all conditions must hold. */
    public Update<E> where(Condition condition, Condition... more) {
        return with(draft.withWhere(Conditions.all(draft.where(), condition, more)));
    }

    /** Says that the update shall have no condition; without it, a missing condition is refused. */
    public Update<E> everyRow() {
        return new Update<>(draft, table, assignments, true);
    }

    /** {@code with first, more}: common table expressions that are written though nobody reads them, such as changes; those that are read come by themselves. */
    public Update<E> with(CommonTable first, CommonTable... more) {
        return with(draft.with(Commons.appended(draft.with(), first, more)));
    }

    /** Rows that are marked as deleted are updated as well. */
    public Update<E> withDeleted() {
        return with(draft.without(Exempt.also(draft.without(), Criterion.SOFT_DELETE)));
    }

    /** The rows of all tenants are updated. */
    public Update<E> acrossTenants() {
        return with(draft.without(Exempt.also(draft.without(), Criterion.TENANT)));
    }

    @Override
    public Table<E> table() {
        return table;
    }

    /**
     * The update as a tree.
     *
     * @throws StatementBuildException when it sets nothing, or has neither a condition nor {@link #everyRow}
     * @throws dev.athanor.error.ConversionException when a value does not fit its column
     */
    @Override
    public UpdateStatement statement() {
        if (assignments.isEmpty()) {
            throw new StatementBuildException("the update of " + table.source().name() + " sets nothing: say set(…)");
        }
        if (draft.where() == null && !everyRow) {
            throw new StatementBuildException("the update of " + table.source().name()
                    + " has no condition and would change every row: say where(…), or everyRow() if that is meant");
        }
        return draft.withSet(ColumnValues.clauses(assignments));
    }

    @Override
    public Update<E> filledBy(Filling filling) {
        List<Assignment<E>> all = new ArrayList<>(assignments);
        for (Column<E, ?> column : table.columns()) {
            Assignment<E> renewed = isSet(column) ? null : renewed(column, filling);
            if (renewed != null) {
                all.add(renewed);
            }
        }
        return assignments.isEmpty() || all.size() == assignments.size()
                ? this
                : new Update<>(draft, table, List.copyOf(all), everyRow, textOfFilled());
    }

    private boolean isSet(Column<E, ?> column) {
        return assignments.stream().anyMatch(each -> each.column().columnName().equals(column.columnName()));
    }

    private static <E, T> @Nullable Assignment<E> renewed(Column<E, T> column, Filling filling) {
        Expression<T> next = ColumnValues.renewed(column, filling);
        return next == null ? null : column.set(next);
    }
}
