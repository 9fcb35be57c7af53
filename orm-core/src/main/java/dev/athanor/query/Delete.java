// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.DeleteStatement;
import dev.athanor.ast.Source;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code delete from …}: an immutable value; each method returns a changed copy. A session marks rows of an entity that has {@code @SoftDelete} instead.
 *
 * @param <E> the entity
 */
public final class Delete<E> extends CompiledOnce implements Mutation<E> {
    private final DeleteStatement draft;
    private final Table<E> table;
    private final boolean everyRow;

    private Delete(DeleteStatement draft, Table<E> table, boolean everyRow) {
        this.draft = draft;
        this.table = table;
        this.everyRow = everyRow;
    }

    static <E> Delete<E> from(Table<E> table) {
        return new Delete<>(new DeleteStatement(List.of(), table, List.of(), null, List.of(), Set.of()), table, false);
    }

    private Delete<E> with(DeleteStatement changed) {
        return new Delete<>(changed, table, everyRow);
    }

    /** {@code using first, more}: tables whose columns the conditions use; a condition connects each with the table that is deleted from. */
    public Delete<E> using(Source first, Source... more) {
        List<Source> all = Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
        return with(draft.withUsing(all));
    }

    /** {@code where condition and more}; when repeated, all conditions must hold. */
    public Delete<E> where(Condition condition, Condition... more) {
        return with(draft.withWhere(Conditions.all(draft.where(), condition, more)));
    }

    /** Says that the delete shall have no condition; without it, a missing condition is refused. */
    public Delete<E> everyRow() {
        return new Delete<>(draft, table, true);
    }

    /** {@code with first, more}: common table expressions that are written though nobody reads them, such as changes; those that are read come by themselves. */
    public Delete<E> with(CommonTable first, CommonTable... more) {
        return with(draft.with(Commons.appended(draft.with(), first, more)));
    }

    /** Rows are deleted for good, those that are marked as deleted among them; without it, an entity that has {@code @SoftDelete} is marked. */
    public Delete<E> purge() {
        return with(draft.without(Exempt.also(draft.without(), Criterion.SOFT_DELETE)));
    }

    /** The rows of all tenants are deleted. */
    public Delete<E> acrossTenants() {
        return with(draft.without(Exempt.also(draft.without(), Criterion.TENANT)));
    }

    @Override
    public Table<E> table() {
        return table;
    }

    /**
     * The delete as a tree.
     *
     * @throws StatementBuildException when it has neither a condition nor {@link #everyRow}
     */
    @Override
    public DeleteStatement statement() {
        if (draft.where() == null && !everyRow) {
            throw new StatementBuildException(
                    "the delete from " + table.source().name()
                            + " has no condition and would delete every row: say where(…), or everyRow() if that is"
                            + " meant");
        }
        return draft;
    }

    /** The statement itself: a deleted row needs nothing. */
    @Override
    public Delete<E> filledBy(Filling filling) {
        return this;
    }
}
