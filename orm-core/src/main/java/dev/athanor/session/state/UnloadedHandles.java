// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.relation.HandleSource;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which handles of a managed record were not loaded at a savepoint. What is loaded into them behind it may be what the way back to the savepoint undoes, and a
 * handle is filled in once: the record gets others then.
 */
record UnloadedHandles<E>(EntityEntry<E> entry, List<Relation<E, ?>> relations) {

    static <E> @Nullable UnloadedHandles<E> of(EntityEntry<E> entry) {
        E record = entry.present();
        List<Relation<E, ?>> relations = new ArrayList<>();
        if (record != null) {
            for (Relation<E, ?> relation : entry.table().relations()) {
                if (isUnloaded(entry.table().mapper().handle(record, relation.index()))) {
                    relations.add(relation);
                }
            }
        }
        return relations.isEmpty() ? null : new UnloadedHandles<>(entry, relations);
    }

    /** The record of the savepoint is back: handles that were loaded since are replaced. */
    void restore(Surroundings surroundings) {
        E record = entry.present();
        if (record == null) {
            return;
        }
        Draft<E> draft = new Draft<>(entry.table(), record);
        HandleSource handles = surroundings.handles(entry.table());
        boolean changed = false;
        for (Relation<E, ?> relation : relations) {
            if (!isUnloaded(draft.handle(relation))) {
                draft.set(relation, fresh(draft.handle(relation), relation, handles));
                changed = true;
            }
        }
        if (changed) {
            entry.reshape(draft.record());
        }
    }

    private @Nullable Object fresh(@Nullable Object handle, Relation<E, ?> relation, HandleSource handles) {
        return handle instanceof ToOne<?> toOne
                ? handles.toOne(relation.index(), Handles.knownKey(toOne))
                : handles.toMany(relation.index(), entry.key());
    }

    private static boolean isUnloaded(@Nullable Object handle) {
        return handle instanceof ToOne<?> toOne
                ? Handles.record(toOne) == null
                : handle instanceof ToMany<?> toMany && Handles.records(toMany) == null;
    }
}
