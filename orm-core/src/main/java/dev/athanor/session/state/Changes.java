// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.ast.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The writing side of a unit of work: made with its first change, so that a session that only reads has none of it. */
final class Changes {
    /** The entries that may have to be written, in the order in which they were first touched. */
    Set<EntityEntry<?>> touched = new LinkedHashSet<>();

    /** Records as they were given to the session or returned by it, which lead to their rows without a key. */
    IdentityHashMap<Object, EntityEntry<?>> originals = new IdentityHashMap<>(1);

    /** What one call of add has added so far, to be taken back where it fails. */
    final List<EntityEntry<?>> adding = new ArrayList<>(1);

    final Links links = new Links();
    final HandleResolver resolver;
    final Upkeep upkeep;
    final LinkChanges linkChanges;
    final CollectionChanges collections;

    private final IdentityMap identities;
    private final Surroundings surroundings;

    Changes(UnitOfWork unit, Surroundings surroundings) {
        this.identities = unit.identities();
        this.surroundings = surroundings;
        this.resolver = new HandleResolver(unit, surroundings);
        this.upkeep = new Upkeep(surroundings);
        this.linkChanges = new LinkChanges(unit, links, unit.handles());
        this.collections = new CollectionChanges(unit, linkChanges);
    }

    /** Makes room for so many records, each of which is known as it is given and as it is returned. */
    void expect(int count) {
        if (touched.isEmpty() && originals.isEmpty()) {
            touched = new LinkedHashSet<>(count * 4 / 3 + 1);
            originals = new IdentityHashMap<>(2 * count);
        }
    }

    /** The entries a flush must write, in the order in which they were first touched. */
    List<EntityEntry<?>> pending() {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<EntityEntry<?>> pending = new ArrayList<>(touched.size());
        for (EntityEntry<?> entry : touched) {
            if (entry.isPending()) {
                pending.add(entry);
            }
        }
        return Collections.unmodifiableList(pending);
    }

    /** A row whose values may have been changed where they are, without the session. */
    void noticeInPlace(EntityEntry<?> entry) {
        if (entry.isFresh()) {
            touched.add(entry);
            upkeep.advanceWhereChangedInPlace(entry);
        }
    }

    /** Everything pending has reached the database; a session that sees deleted rows reads them again. */
    void flushed() {
        for (EntityEntry<?> entry : touched) {
            if (entry.isDeleted()) {
                deleted(entry);
            }
        }
        touched.forEach(identities.successors()::note);
        touched.clear();
        links.clear();
    }

    private void deleted(EntityEntry<?> entry) {
        entry.flushed(null);
        if (entry.isMarked() && !surroundings.criteria().apply(Criterion.SOFT_DELETE)) {
            identities.remove(entry);
            entry.forget();
        }
    }

    /** Nothing is to be written of the row any more. */
    void forget(EntityEntry<?> entry) {
        touched.remove(entry);
        links.forget(entry.table(), entry.key());
    }
}
