// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.SelectStatement;
import dev.athanor.query.Select;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.JoinedFetch;
import dev.athanor.schema.KeyedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The relations that a query loads by statements of their own, kept with the query: it holds nothing of a session, and the texts of its statements once they
 * are compiled.
 *
 * @param nodes the trees below the root
 * @param owners the rows of the root, as the query that the statements of its relations contain
 * @param mayRepeat whether that query yields the same rows again for certain, as far as its clauses say
 * @param tables the names of the tables that the relations read, joined ones as well
 */
record Graph<E>(List<FetchNode<E, ?>> nodes, Owners.Queried owners, boolean mayRepeat, Set<String> tables) {
    /** The graph of a query; made once. */
    @SuppressWarnings("unchecked") // what a query keeps is made of itself
    static <E> Graph<E> of(Select<E> select, KeyedTable<E, ?> root) {
        return (Graph<E>) select.kept(Graph.class, query -> made(select, root));
    }

    private static <E> Graph<E> made(Select<E> select, KeyedTable<E, ?> root) {
        List<Fetch<?>> apart = new ArrayList<>(select.fetches());
        apart.removeIf(JoinedFetch.class::isInstance);
        SelectStatement statement = select.statement();
        return new Graph<>(
                FetchNode.of(apart, root),
                new Owners.Queried(root, statement.withOrderBy(List.of())),
                isRepeatable(statement, root),
                tables(select.fetches()));
    }

    private static boolean isRepeatable(SelectStatement statement, KeyedTable<?, ?> root) {
        return statement.limit() == null
                && statement.offset() == null
                && !statement.distinct()
                && statement.locks().isEmpty()
                && statement.groupBy().isEmpty()
                && statement.having() == null
                && statement.from().equals(List.of(root));
    }

    /** The names of the tables that relations read. */
    static Set<String> tables(List<? extends Fetch<?>> fetches) {
        Set<String> tables = new HashSet<>();
        fetches.forEach(fetch -> addTables(fetch, tables));
        return tables;
    }

    private static void addTables(Fetch<?> fetch, Set<String> tables) {
        tables.addAll(RelationQuery.tables(fetch.relation()));
        fetch.further().forEach(further -> addTables(further, tables));
    }
}
