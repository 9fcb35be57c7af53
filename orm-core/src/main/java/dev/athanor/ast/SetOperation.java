// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code query union query … order by … limit … offset …}; a chain of the same operator is one flat node, however long.
 *
 * @param all whether equal rows stay
 * @param orderBy the order of the whole, by what the first query selects
 * @param withTies whether rows that equal the last one in the order come as well
 */
public record SetOperation(
        Operator operator,
        boolean all,
        List<QueryStatement> queries,
        List<Ordering> orderBy,
        @Nullable Expression<?> limit,
        @Nullable Expression<?> offset,
        boolean withTies)
        implements QueryStatement {
    /** The operators on sets of rows. */
    public enum Operator {
        /** {@code union}: the rows of both. */
        UNION("union", true),
        /** {@code intersect}: the rows that both have; binds more tightly than the others. */
        INTERSECT("intersect", true),
        /** {@code except}: the rows of the first that the second has not. */
        EXCEPT("except", false);

        private final String word;
        private final boolean associative;

        Operator(String word, boolean associative) {
            this.word = word;
            this.associative = associative;
        }

        /** The operator as written in SQL. */
        public String word() {
            return word;
        }

        /** Whether it binds more tightly than another. */
        public boolean isTighterThan(Operator other) {
            return this == INTERSECT && other != INTERSECT;
        }
    }

    /** Copies the lists; all queries select as many columns. */
    public SetOperation {
        queries = List.copyOf(queries);
        orderBy = List.copyOf(orderBy);
        int columns = queries.get(0).items().size();
        for (QueryStatement query : queries) {
            if (query.items().size() != columns) {
                throw new StatementBuildException("the queries of a " + operator.word + " select " + columns + " and "
                        + query.items().size() + " expressions: select as many in each");
            }
        }
    }

    /** Two queries; a chain of the same operator becomes longer instead of deeper. */
    public static SetOperation of(Operator operator, boolean all, QueryStatement left, QueryStatement right) {
        List<QueryStatement> queries = new ArrayList<>();
        addFlat(operator, all, left, true, queries);
        addFlat(operator, all, right, operator.associative, queries);
        return new SetOperation(operator, all, queries, List.of(), null, null, false);
    }

    private static void addFlat(
            Operator operator, boolean all, QueryStatement query, boolean mayMelt, List<QueryStatement> queries) {
        if (mayMelt
                && query instanceof SetOperation same
                && same.operator == operator
                && same.all == all
                && !same.isOrderedOrLimited()) {
            queries.addAll(same.queries);
        } else {
            queries.add(query);
        }
    }

    /** Whether it has an order, a limit or an offset, which are the whole's and no query's. */
    public boolean isOrderedOrLimited() {
        return !orderBy.isEmpty() || limit != null || offset != null;
    }

    @Override
    public List<SelectItem> items() {
        return queries.get(0).items();
    }

    /** The first query of a set operation names the columns. */
    @Override
    public SetOperation withItems(List<SelectItem> newItems) {
        List<QueryStatement> renamed = new ArrayList<>(queries);
        renamed.set(0, queries.get(0).withItems(newItems));
        return new SetOperation(operator, all, renamed, orderBy, limit, offset, withTies);
    }

    @Override
    public SetOperation withConstants(List<Parameter<?>> constants) {
        List<QueryStatement> extended =
                queries.stream().map(query -> query.withConstants(constants)).toList();
        return new SetOperation(operator, all, extended, orderBy, limit, offset, withTies);
    }

    /** The same rows in another order. */
    public SetOperation withOrderBy(List<Ordering> newOrderBy) {
        return new SetOperation(operator, all, queries, newOrderBy, limit, offset, withTies);
    }

    /** The same with another limit and offset; null for none. */
    public SetOperation withLimit(@Nullable Expression<?> newLimit, @Nullable Expression<?> newOffset) {
        return new SetOperation(operator, all, queries, orderBy, newLimit, newOffset, withTies);
    }

    /** The same, where the limit lets rows through that equal the last one. */
    public SetOperation withTies(boolean newWithTies) {
        return new SetOperation(operator, all, queries, orderBy, limit, offset, newWithTies);
    }

    @Override
    public <R> R accept(QueryVisitor<R> visitor) {
        return visitor.visitSetOperation(this);
    }
}
