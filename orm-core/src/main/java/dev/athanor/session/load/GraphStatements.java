// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.ast.SelectStatement;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.relation.HandleLoader;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.session.state.Compilation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one graph: one for each relation, whatever the number of owners.
 *
 * <p>Where the statements of a flight may each see another state of the database, a statement that repeats the criteria of its owners may not see an owner
 * that an earlier one saw, and what it brings would look like "none". So it returns the keys of the owners it saw as well.
 */
final class GraphStatements {
    private final Compilation compilation;
    private final EntityLoading entities;
    private final boolean mayDisagree;

    GraphStatements(Compilation compilation, EntityLoading entities, boolean mayDisagree) {
        this.compilation = compilation;
        this.entities = entities;
        this.mayDisagree = mayDisagree;
    }

    /** Adds the statement of a relation by the keys of its owners, and those of all relations behind it. */
    <E, T> Reading<E, T> byKeys(Flight flight, FetchNode<E, T> node, List<E> owners) {
        return add(flight, node, known(node.relation(), owners), false);
    }

    /** Adds the statement of a relation behind the query that keeps the node, and those of all relations behind it. */
    <E, T> Reading<E, T> behind(Owners.Queried owners, Flight flight, FetchNode<E, T> node) {
        return add(flight, node, owners, true);
    }

    private <E, T> Reading<E, T> add(Flight flight, FetchNode<E, T> node, Owners owners, boolean kept) {
        RelationQuery<E, T> query = node.query();
        boolean needsProof = mayDisagree && node.relation() instanceof CollectionRelation<E, T>;
        Set<Object> seen = needsProof && owners instanceof Owners.Queried ? new HashSet<>() : null;
        Reply<Found<T>> reply = seen != null && owners instanceof Owners.Queried queried
                ? flight.add(text(node, true, () -> query.proving(queried), kept), query.provingReader(entities, seen))
                : flight.add(text(node, false, () -> query.statement(owners), kept), query.reader(entities));
        Owners next = new Owners.Queried(query.table(), query.reached(owners));
        List<Reading<T, ?>> behind = new ArrayList<>();
        node.further().forEach(further -> behind.add(add(flight, further, next, kept)));
        return new Reading<>(node, reply, seen, owners instanceof Owners.Known, behind);
    }

    private CompiledStatement text(
            FetchNode<?, ?> node, boolean proving, Supplier<SelectStatement> statement, boolean kept) {
        return kept ? compilation.of(node.text(proving), statement) : compilation.of(statement.get());
    }

    /** The record a handle leads to, where the session has it at hand. */
    <T> @Nullable T known(KeyedTable<T, ?> table, ToOne<T> handle) {
        T record = Handles.record(handle);
        Object key = Handles.knownKey(handle);
        if (record == null && key != null) {
            record = entities.known(table, key);
            if (record == null || !compilation.criteria().admit(table, record)) {
                return null;
            }
            Handles.fill(handle, record);
        }
        return record;
    }

    /** Records that were read, as the rest of the flight left them. */
    <T> List<T> present(KeyedTable<T, ?> table, List<T> records) {
        return entities.present(table, records);
    }

    void refuseOfAnotherSession(@Nullable HandleLoader loader) {
        entities.refuseOfAnotherSession(loader);
    }

    private static <E, T> Owners.Known known(Relation<E, T> relation, List<E> owners) {
        List<Object[]> tuples = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (E owner : owners) {
            Object key = RelationKeys.ofOwner(relation, owner);
            if (key != null && keys.add(key)) {
                tuples.add(RelationKeys.tuple(relation, key));
            }
        }
        return new Owners.Known(relation.table(), tuples);
    }
}
