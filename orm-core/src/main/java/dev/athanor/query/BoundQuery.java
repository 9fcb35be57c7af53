// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.StatementBuildException;

/**
 * A kept query with values for its parameters, to be run: the text is the query's own. An immutable value.
 *
 * @param <R> what a row is read as
 */
public final class BoundQuery<R> implements Query<R> {
    private final Select<R> query;
    private final NamedValues values;

    private BoundQuery(Select<R> query, NamedValues values) {
        this.query = query;
        this.values = values;
    }

    static <R> BoundQuery<R> of(Select<R> query, NamedParameter.Value... values) {
        if (!query.fetches().isEmpty()) {
            throw new StatementBuildException(
                    "a query with named parameters loads no relations, for their statements would need its values:"
                            + " leave out with(…), and call session.load with the records");
        }
        return new BoundQuery<>(query, NamedValues.of(values));
    }

    /** The query, without values. */
    public Select<R> query() {
        return query;
    }

    @Override
    public Projection<R> projection() {
        return query.projection();
    }

    /** The query as a tree, without values. */
    @Override
    public Statement statement() {
        return query.statement();
    }

    /**
     * {@inheritDoc}
     *
     * @throws StatementBuildException when a parameter of the query has no value, or a value no parameter of its name and type
     */
    @Override
    public CompiledStatement compiled(Dialect dialect, Criteria criteria) {
        return values.in(query.compiled(dialect, criteria));
    }

    /** The text in the generic dialect, without values. */
    @Override
    public String toString() {
        return query.toString();
    }
}
