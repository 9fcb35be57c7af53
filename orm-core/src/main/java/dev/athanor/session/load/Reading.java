// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.engine.Reply;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one relation that is under way, and those of the relations behind it in the same flight.
 *
 * @param reply the records it brings
 * @param seen the keys of the owners it saw, complete once the flight has landed; null where it sees every owner for certain
 * @param asksByKey whether it names the keys of its owners, so that what it does not bring does not exist
 */
record Reading<E, T>(
        FetchNode<E, T> node,
        Reply<Found<T>> reply,
        @Nullable Set<Object> seen,
        boolean asksByKey,
        List<Reading<T, ?>> behind) {

    /** Gives the records to their owners, and lets the relations behind do so with theirs; what was seen of another state of the database is asked for again. */
    void land(List<E> owners, GraphLoad next) {
        Found<T> found = reply.value();
        if (!isComplete(owners, found)) {
            next.add(node, owners);
            return;
        }
        Wiring.fill(node.relation(), owners, found);
        if (!behind.isEmpty()) {
            List<T> records = next.present(node.relation().target(), found.records());
            boolean shared = node.relation() instanceof ManyToManyRelation<E, T>;
            List<T> distinct = shared ? Records.distinct(records) : records;
            behind.forEach(reading -> reading.land(distinct, next));
        }
    }

    private boolean isComplete(List<E> owners, Found<T> found) {
        if (asksByKey) {
            return true;
        }
        if (node.relation() instanceof ToOneRelation<E, T>) {
            return allKnown(owners, found.keys());
        }
        return seen == null || allKnown(owners, seen);
    }

    private boolean allKnown(List<E> owners, Set<Object> keys) {
        for (E owner : owners) {
            Object key = RelationKeys.ofOwner(node.relation(), owner);
            if (key != null && !keys.contains(key)) {
                return false;
            }
        }
        return true;
    }
}
