// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.Statement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.StatementBuildException;
import java.util.HashMap;
import java.util.Map;

/**
 * A kept query with values for its parameters, to be run: the text is the query's own. An immutable value.
 *
 * @param <R> what a row is read as
 */
public final class BoundQuery<R> implements Query<R> {
    private final Select<R> query;
    private final Map<String, Parameter<?>> values;

    private BoundQuery(Select<R> query, Map<String, Parameter<?>> values) {
        this.query = query;
        this.values = Map.copyOf(values);
    }

    static <R> BoundQuery<R> of(Select<R> query, NamedParameter.Value... values) {
        if (!query.fetches().isEmpty()) {
            throw new StatementBuildException(
                    "a query with named parameters loads no relations, for their statements would need its values:"
                            + " leave out with(…), and call session.load with the records");
        }
        Map<String, Parameter<?>> byName = new HashMap<>();
        for (NamedParameter.Value value : values) {
            if (byName.put(value.name(), value.value()) != null) {
                throw new StatementBuildException(
                        "the parameter \"" + value.name() + "\" is given two values: give one");
            }
        }
        return new BoundQuery<>(query, byName);
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
        return query.compiled(dialect, criteria).bound(values);
    }

    /** The text in the generic dialect, without values. */
    @Override
    public String toString() {
        return query.toString();
    }
}
