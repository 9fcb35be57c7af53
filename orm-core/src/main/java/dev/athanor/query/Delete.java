// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DeleteStatement;
import dev.athanor.ast.Expression;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code delete from …}: an immutable value; each method returns a changed copy.
 *
 * @param <E> the entity
 */
public final class Delete<E> implements Mutation {
    private final Table<E> table;
    private final @Nullable Condition where;
    private final boolean everyRow;
    private final TextCache text = new TextCache();

    private Delete(Table<E> table, @Nullable Condition where, boolean everyRow) {
        this.table = table;
        this.where = where;
        this.everyRow = everyRow;
    }

    static <E> Delete<E> from(Table<E> table) {
        return new Delete<>(table, null, false);
    }

    /** {@code where condition and more}; when repeated, all conditions must hold. */
    public Delete<E> where(Condition condition, Condition... more) {
        return new Delete<>(table, Conditions.all(where, condition, more), everyRow);
    }

    /** Says that the delete shall have no condition; without it, a missing condition is refused. */
    public Delete<E> everyRow() {
        return new Delete<>(table, where, true);
    }

    /** {@code returning …}: the entities of the rows that were deleted, as they were. */
    public Returning<E> returning(Table<E> returned) {
        return returning(new EntityProjection<>(returned));
    }

    /** {@code returning expression}: one value of each row that was deleted. */
    public <T> Returning<T> returning(Expression<T> expression) {
        return returning(new ValueProjection<>(expression));
    }

    /** {@code returning …}: several values of each row that was deleted, read as {@code into(…)} says. */
    public <R> Returning<R> returning(Projection<R> projection) {
        return Returning.rowsOf(this, projection);
    }

    /** The table that is deleted from. */
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
        if (where == null && !everyRow) {
            throw new StatementBuildException(
                    "the delete from " + table.source().name()
                            + " has no condition and would delete every row: say where(…), or everyRow() if that is meant");
        }
        return new DeleteStatement(table, where, List.of());
    }

    @Override
    public CompiledStatement compiled(Dialect dialect) {
        return text.of(statement(), dialect);
    }

    /** The text in the generic dialect, without values. */
    @Override
    public String toString() {
        return sql(Dialect.GENERIC);
    }
}
