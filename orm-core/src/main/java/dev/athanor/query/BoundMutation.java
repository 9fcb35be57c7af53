// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.schema.Filling;
import dev.athanor.schema.Table;

/**
 * A kept mutation with values for its named parameters, to be run: the text is the mutation's own. An immutable value.
 *
 * @param <E> the entity whose rows are changed
 */
public final class BoundMutation<E> implements Mutation<E> {
    private final Mutation<E> mutation;
    private final NamedValues values;

    BoundMutation(Mutation<E> mutation, NamedValues values) {
        this.mutation = mutation;
        this.values = values;
    }

    /** The mutation, without values. */
    public Mutation<E> mutation() {
        return mutation;
    }

    @Override
    public Table<E> table() {
        return mutation.table();
    }

    @Override
    public BoundMutation<E> filledBy(Filling filling) {
        return new BoundMutation<>(mutation.filledBy(filling), values);
    }

    /** What it returns is said before: {@code mutation.returning(…).bind(…)} is compiled once for all values. */
    @Override
    public <R> Returning<R> returning(Projection<R> projection) {
        return mutation.returning(projection).bind(values);
    }

    /** The mutation as a tree, without values. */
    @Override
    public Statement statement() {
        return mutation.statement();
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.athanor.error.StatementBuildException when a parameter has no value, or a value no parameter of its name and type
     */
    @Override
    public CompiledStatement compiled(Dialect dialect, Criteria criteria) {
        return values.in(mutation.compiled(dialect, criteria));
    }

    /** The text in the generic dialect, without values. */
    @Override
    public String toString() {
        return mutation.toString();
    }
}
