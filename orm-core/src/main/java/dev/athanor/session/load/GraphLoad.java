// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.engine.Flight;
import dev.athanor.relation.HandleLoader;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads relations of records that are in memory, in rounds of one flight each.
 *
 * <p>A handle that is loaded already is left alone, and loading goes on behind it. What the statements of a flight did not agree on is added to the next
 * round, where it is asked for by keys; each round settles one level of the tree at least, so there are no more rounds than levels.
 */
final class GraphLoad {
    private final Loader.Departure departure;
    private final GraphStatements statements;
    private final Set<String> tables;
    private Round round = new Round();

    GraphLoad(Loader.Departure departure, GraphStatements statements, Set<String> tables) {
        this.departure = departure;
        this.statements = statements;
        this.tables = tables;
    }

    /** What is asked for in one flight, and what is to be done when it has landed. */
    private static final class Round {
        private final Flight flight = new Flight().onSnapshot();
        private final List<Runnable> landings = new ArrayList<>();
    }

    /** Loads a relation of the owners, and those behind it, in the round to come. */
    <E, T> void add(FetchNode<E, T> node, List<E> owners) {
        List<E> unloaded = new ArrayList<>();
        List<T> held = new ArrayList<>();
        for (E owner : owners) {
            List<T> records = held(node.relation(), owner);
            if (records == null) {
                unloaded.add(owner);
            } else {
                held.addAll(records);
            }
        }
        if (!unloaded.isEmpty()) {
            Reading<E, T> reading = statements.byKeys(round.flight, node, unloaded);
            round.landings.add(() -> reading.land(unloaded, this));
        }
        if (!held.isEmpty()) {
            List<T> distinct = Records.distinct(held);
            node.further().forEach(further -> add(further, distinct));
        }
    }

    /** Records that were read, as the rest of the flight left them. */
    <T> List<T> present(KeyedTable<T, ?> table, List<T> records) {
        return statements.present(table, records);
    }

    /** Loads all that was added. */
    void run() {
        while (!round.landings.isEmpty()) {
            Round flying = round;
            round = new Round();
            departure.fly(flying.flight, tables);
            flying.landings.forEach(Runnable::run);
        }
    }

    /** What an owner's handle holds; null where it is not loaded. */
    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on T
    private <E, T> @Nullable List<T> held(Relation<E, T> relation, E owner) {
        Object handle = relation.table().mapper().handle(owner, relation.index());
        if (handle instanceof ToMany<?> many) {
            List<T> records = Handles.records((ToMany<T>) many);
            return records == null ? toBeLoaded(Handles.loader(many)) : records;
        }
        if (handle instanceof ToOne<?> one) {
            T record = statements.known(relation.target(), (ToOne<T>) one);
            return record == null ? toBeLoaded(Handles.loader(one)) : List.of(record);
        }
        return List.of();
    }

    private <T> @Nullable List<T> toBeLoaded(@Nullable HandleLoader loader) {
        statements.refuseOfAnotherSession(loader);
        return null;
    }
}
