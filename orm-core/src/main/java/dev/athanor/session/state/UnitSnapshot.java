// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A unit of work as it was at a savepoint: records are values, so remembering them is remembering which they were. */
public final class UnitSnapshot {
    private final List<EntityEntry.Remembered<?>> entries = new ArrayList<>();
    private final List<UnloadedHandles<?>> unloaded = new ArrayList<>();
    private final List<EntityEntry<?>> followed;
    private final Set<EntityEntry<?>> touched;
    private final IdentityHashMap<Object, EntityEntry<?>> originals;

    UnitSnapshot(IdentityMap identities, Changes changes) {
        identities.forEach(entry -> {
            entries.add(entry.remember());
            UnloadedHandles<?> handles = UnloadedHandles.of(entry);
            if (handles != null) {
                unloaded.add(handles);
            }
        });
        this.followed = identities.successors().entries();
        this.touched = new LinkedHashSet<>(changes.touched);
        this.originals = new IdentityHashMap<>(changes.originals);
    }

    void restoreTo(IdentityMap identities, Changes changes, Surroundings surroundings) {
        identities.rewind();
        entries.forEach(entry -> identities.put(entry.restored()));
        identities.successors().restore(followed);
        unloaded.forEach(handles -> handles.restore(surroundings));
        identities.forEach(identities.successors()::note);
        changes.touched.clear();
        changes.touched.addAll(touched);
        changes.originals.clear();
        changes.originals.putAll(originals);
    }
}
