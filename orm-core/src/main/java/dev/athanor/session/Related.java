// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Map;

/**
 * Some records of a relation for each of the owners they were loaded for, by the owners' keys.
 *
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public final class Related<E, T> {
    private final KeyedTable<E, ?> owners;
    private final String relation;
    private final Map<Object, List<T>> byOwner;

    Related(KeyedTable<E, ?> owners, String relation, Map<Object, List<T>> byOwner) {
        this.owners = owners;
        this.relation = relation;
        this.byOwner = byOwner;
    }

    /**
     * The records of an owner, in the order that was asked for; empty when it has none.
     *
     * @throws IllegalSessionStateException when the owner is none of those the records were loaded for
     */
    public List<T> of(E owner) {
        Object key = owners.keyOf(owner);
        List<T> records = key == null ? null : byOwner.get(key);
        if (records == null) {
            throw new IllegalSessionStateException("this " + owners.entity().getSimpleName() + " is none of those that "
                    + relation + " was loaded for: pass it to session.load as well");
        }
        return List.copyOf(records);
    }
}
