// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;

/** The handles of present records when their session ends: they keep what they yield then, for they follow their rows no longer. */
public final class KeptHandles {
    private KeptHandles() {}

    /** Keeps what the handles of all present records yield now; where no record was followed by another, they hold it already. */
    public static void of(IdentityMap identities) {
        if (!identities.successors().isEmpty()) {
            identities.forEachRelated(KeptHandles::keep);
        }
    }

    private static <E> void keep(KeyedTable<E, ?> table, E record) {
        for (Relation<E, ?> relation : table.relations()) {
            Object handle = table.mapper().handle(record, relation.index());
            if (handle instanceof ToOne<?> toOne) {
                Handles.keep(toOne);
            } else if (handle instanceof ToMany<?> toMany) {
                Handles.keep(toMany);
            }
        }
    }
}
