// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.SelectItem;
import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.criteria.TextCache;
import dev.athanor.schema.Filling;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mutation with {@code returning …}: a query that changes rows and yields them.
 *
 * @param <R> what a row is read as
 */
public final class Returning<R> implements Query<R> {
    private final Mutation<?> mutation;
    private final Projection<R> projection;
    private final UnaryOperator<List<R>> completion;
    private final Function<Filling, Returning<R>> filled;
    private final @Nullable NamedValues values;
    private final TextCache text;

    private Returning(
            Mutation<?> mutation,
            Projection<R> projection,
            UnaryOperator<List<R>> completion,
            Function<Filling, Returning<R>> filled,
            @Nullable NamedValues values,
            TextCache text) {
        this.mutation = mutation;
        this.projection = projection;
        this.completion = completion;
        this.filled = filled;
        this.values = values;
        this.text = text;
    }

    static <R> Returning<R> rowsOf(Mutation<?> mutation, Projection<R> projection) {
        return rowsOf(mutation, projection, new TextCache());
    }

    private static <R> Returning<R> rowsOf(Mutation<?> mutation, Projection<R> projection, TextCache text) {
        return new Returning<>(
                mutation,
                projection,
                rows -> rows,
                filling -> rowsOf(mutation.filledBy(filling), projection, text.ofFilled()),
                null,
                text);
    }

    static <E> Returning<Upserted<E>> outcomesOf(Insert<E> insert, OutcomeProjection<E> projection) {
        return outcomesOf(insert, projection, new TextCache());
    }

    private static <E> Returning<Upserted<E>> outcomesOf(
            Insert<E> insert, OutcomeProjection<E> projection, TextCache text) {
        Outcomes<E> outcomes = insert.outcomes();
        return new Returning<>(
                insert,
                projection,
                outcomes::of,
                filling -> outcomesOf(insert.filledBy(filling), projection, text.ofFilled()),
                null,
                text);
    }

    /** This statement with values for its named parameters, to be run; it is compiled once for all values. */
    public Returning<R> bind(NamedParameter.Value... given) {
        return bind(NamedValues.of(given));
    }

    Returning<R> bind(NamedValues given) {
        return new Returning<>(
                mutation,
                projection,
                completion,
                filling -> filled.apply(filling).bind(given),
                given,
                text);
    }

    /** The mutation itself, without what it returns. */
    public Mutation<?> mutation() {
        return mutation;
    }

    /** The same statement with what the process fills into rows; a session calls it before it runs the statement. */
    public Returning<R> filledBy(Filling filling) {
        return filled.apply(filling);
    }

    @Override
    public Projection<R> projection() {
        return projection;
    }

    /** For {@link Insert#returningOutcomes} one outcome for each input, in the order of the inputs; otherwise the rows themselves. */
    @Override
    public List<R> completed(List<R> rows) {
        return completion.apply(rows);
    }

    @Override
    public Statement statement() {
        return statement(projection.items());
    }

    /** The statement, returning the given items. */
    Statement statement(List<SelectItem> items) {
        if (mutation instanceof Insert<?> insert) {
            return insert.statement().withReturning(items);
        }
        if (mutation instanceof Update<?> update) {
            return update.statement().withReturning(items);
        }
        if (mutation instanceof Merge<?> merge) {
            return merge.statement().withReturning(items);
        }
        if (mutation instanceof RawChange<?> raw) {
            return raw.statement();
        }
        return ((Delete<?>) mutation).statement().withReturning(items);
    }

    @Override
    public CompiledStatement compiled(Dialect dialect, Criteria criteria) {
        CompiledStatement compiled = text.of(this::statement, dialect, criteria);
        return values == null ? compiled : values.in(compiled);
    }

    /** The text in the generic dialect, without values. */
    @Override
    public String toString() {
        return sql(Dialect.GENERIC);
    }
}
