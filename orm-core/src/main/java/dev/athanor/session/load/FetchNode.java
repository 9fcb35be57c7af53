// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.criteria.TextCache;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.JoinedFetch;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One relation of a tree that is loaded, and the relations behind it.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
final class FetchNode<E, T> {
    private final Relation<E, T> relation;
    private final RelationQuery<E, T> query;
    private final List<FetchNode<T, ?>> further;
    private final TextCache text = new TextCache();
    private final TextCache provingText = new TextCache();

    private FetchNode(Relation<E, T> relation, RelationQuery<E, T> query, List<FetchNode<T, ?>> further) {
        this.relation = relation;
        this.query = query;
        this.further = further;
    }

    /** The trees below a root. */
    static <E> List<FetchNode<E, ?>> of(Collection<? extends Fetch<?>> fetches, Table<E> root) {
        return of(fetches, Set.of(root.source().name()));
    }

    /** A relation that is named twice is loaded once, with all that is named behind it. */
    @SuppressWarnings("unchecked") // what is fetched of an entity are its own relations
    private static <E> List<FetchNode<E, ?>> of(Collection<? extends Fetch<?>> fetches, Set<String> namesAbove) {
        Map<Integer, List<Fetch<?>>> further = new LinkedHashMap<>();
        Map<Integer, Relation<E, ?>> relations = new LinkedHashMap<>();
        for (Fetch<?> fetch : fetches) {
            if (fetch instanceof JoinedFetch<?, ?> joined) {
                throw new StatementBuildException(joined.relation().property()
                        + ".joined() reads its record in a row of the query itself, so it stands in with(…) of the"
                        + " query or behind another joined() there: leave joined() out");
            }
            Relation<E, ?> relation = (Relation<E, ?>) fetch.relation();
            relations.putIfAbsent(relation.index(), relation);
            further.computeIfAbsent(relation.index(), index -> new ArrayList<>())
                    .addAll(fetch.further());
        }
        List<FetchNode<E, ?>> nodes = new ArrayList<>();
        further.forEach(
                (index, behind) -> nodes.add(of(Objects.requireNonNull(relations.get(index)), behind, namesAbove)));
        return nodes;
    }

    private static <E, T> FetchNode<E, T> of(
            Relation<E, T> relation, Collection<Fetch<?>> further, Set<String> namesAbove) {
        Set<String> names = new HashSet<>(namesAbove);
        RelationQuery<E, T> query = new RelationQuery<>(relation, names);
        return new FetchNode<>(relation, query, of(further, names));
    }

    Relation<E, T> relation() {
        return relation;
    }

    /** What finds the records of some owners. */
    RelationQuery<E, T> query() {
        return query;
    }

    /** The text of the query behind the query that keeps this node. */
    TextCache text(boolean proving) {
        return proving ? provingText : text;
    }

    /** The relations behind this one. */
    List<FetchNode<T, ?>> further() {
        return further;
    }
}
