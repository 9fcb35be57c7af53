// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.DuplicateIdentityException;
import dev.athanor.error.EntityDeletedException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.RecordAssignment;
import dev.athanor.schema.RecordChange;
import dev.athanor.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a session shall do: the rows it knows, and those of them that a flush must write. */
public final class UnitOfWork {
    private final IdentityMap identities = new IdentityMap();
    private final Surroundings surroundings;
    private final CollectionHandles handles;
    private @Nullable Changes changes;

    /** An empty unit of work. */
    public UnitOfWork(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.handles = new CollectionHandles(identities, surroundings);
    }

    private Changes changes() {
        Changes made = changes;
        if (made == null) {
            made = new Changes(this, surroundings);
            changes = made;
        }
        return made;
    }

    /** The rows known. */
    public IdentityMap identities() {
        return identities;
    }

    /** The rows of one entity, for a reader. */
    public <E> ManagedRows<E> rows(KeyedTable<E, ?> table) {
        return new ManagedRows<>(table, identities, handles);
    }

    /** The links a flush must make and undo. */
    public Links links() {
        return changes == null ? Links.NONE : changes.links;
    }

    /** The entries a flush must write, in the order in which they were first touched. */
    public List<EntityEntry<?>> pending() {
        identities.forEachMutable(entry -> changes().noticeInPlace(entry));
        return changes == null ? List.of() : changes.pending();
    }

    /** Says that so many records will be added now. */
    public void expectAdded(int count) {
        changes().expect(count);
    }

    /** Schedules the insert of a record, and of the new records it refers to and holds; returns it with its key. */
    public <E> E add(E record) {
        List<EntityEntry<?>> adding = changes().adding;
        adding.clear();
        try {
            return add(record, null);
        } catch (RuntimeException e) {
            adding.forEach(this::forget);
            throw e;
        }
    }

    <E> E add(E record, @Nullable NewParent parent) {
        Changes own = changes();
        EntityEntry<?> before = own.originals.get(record);
        if (before != null && !before.isForgotten() && !before.isDeleted()) {
            String entity = record.getClass().getSimpleName();
            throw new DuplicateIdentityException(
                    entity,
                    "this " + entity + " was added already: add it once, or add an equal copy for a second row");
        }
        KeyedTable<E, ?> table = Tables.of(record);
        Draft<E> draft = new Draft<>(table, record);
        Tenants.fill(draft, surroundings.criteria());
        NewKeys.fill(draft, surroundings.keys(), surroundings.filling());
        own.resolver.resolveToOnes(draft, parent);
        draft.normalise();
        Object key = NewKeys.of(draft);
        EntityEntry<E> known = identities.get(table, key);
        if (known != null && !known.isDeleted()) {
            String entity = table.entity().getSimpleName();
            throw new DuplicateIdentityException(
                    entity,
                    "the session knows another " + entity
                            + " with the same key: change that one with update or replace");
        }
        if (known != null && known.stored() != null) {
            own.links.sever(table, key, false);
        }
        E present = own.resolver.adoptChildren(draft, key);
        EntityEntry<E> entry = known == null ? EntityEntry.added(table, key, present) : known;
        entry.become(present);
        identities.put(entry);
        identities.successors().note(entry);
        own.touched.add(entry);
        own.adding.add(entry);
        own.originals.put(record, entry);
        own.originals.put(present, entry);
        handles.ownersChange(table, null, present);
        own.linkChanges.linkChildren(record, entry);
        return present(entry);
    }

    /** Applies a function to the record that shall be there now. */
    public <E> E update(E record, UnaryOperator<E> change) {
        EntityEntry<E> entry = entryOf(record);
        E next = change.apply(present(entry));
        return apply(entry, Objects.requireNonNull(next, "the function returned null; use delete to remove a row"));
    }

    /** Applies changes to the record that shall be there now: what it holds at once, so that a bad value leaves all of it as it was, then its collections. */
    public <E> E update(E record, List<RecordChange<E>> changes) {
        List<RecordAssignment<E>> assignments = new ArrayList<>();
        List<CollectionChange<E, ?>> ofCollections = new ArrayList<>();
        for (RecordChange<E> change : changes) {
            if (change instanceof CollectionChange<E, ?> ofCollection) {
                ofCollections.add(ofCollection);
            } else {
                assignments.add((RecordAssignment<E>) change);
            }
        }
        if (!assignments.isEmpty()) {
            update(record, present -> with(present, assignments));
        }
        ofCollections.forEach(change -> changes().collections.apply(entryOf(record), change));
        return present(entryOf(record));
    }

    @SuppressWarnings("unchecked") // an array of what the list holds
    private static <E> E with(E present, List<RecordAssignment<E>> assignments) {
        KeyedTable<E, ?> table = Tables.of(present);
        return table.with(present, (RecordAssignment<E>[]) assignments.toArray(new RecordAssignment<?>[0]));
    }

    /** Takes a whole record as what shall be there. */
    public <E> E update(E record) {
        KeyedTable<E, ?> table = Tables.of(record);
        Object key = keyOf(table, record);
        EntityEntry<E> entry = identities.get(table, key);
        if (entry == null || entry.isExpired()) {
            entry = believe(table, key, record);
        } else {
            Versions.refuseOther(table, key, record, present(entry));
        }
        return apply(entry, record);
    }

    /** A row that was not read since it may have changed: what the caller holds of it is believed, and what was known before is not. */
    <E> EntityEntry<E> believe(KeyedTable<E, ?> table, Object key, E record) {
        EntityEntry<E> before = identities.get(table, key);
        if (before != null) {
            forget(before);
        }
        EntityEntry<E> entry =
                EntityEntry.believed(table, key, changes().resolver.withUnloadedToManies(table, key, record));
        identities.put(entry);
        return entry;
    }

    /** Writes what differs between two records of the same row to the one that shall be there now. */
    public <E> E replace(E base, E next) {
        KeyedTable<E, ?> table = Tables.of(base);
        if (!keyOf(table, base).equals(keyOf(table, next))) {
            throw new IllegalSessionStateException("replace takes two records of the same row, and these two "
                    + table.entity().getSimpleName() + " records have different keys");
        }
        return update(
                base, present -> new Draft<>(table, present).with(base, next).record());
    }

    /** Schedules the delete of a record's row, where it is not for good as its entity says; a record that was never flushed is forgotten instead. */
    public <E> void delete(E record, boolean forGood) {
        new Deletions(this, surroundings, forGood).delete(record);
    }

    private <E> E apply(EntityEntry<E> entry, E next) {
        KeyedTable<E, ?> table = entry.table();
        E before = present(entry);
        Changes own = changes();
        Draft<E> draft = new Draft<>(table, next);
        if (!entry.key().equals(draft.key())) {
            throw new IllegalSessionStateException("the key of a "
                    + table.entity().getSimpleName() + " cannot change: delete the record and add another");
        }
        own.upkeep.keep(draft, entry, before);
        own.resolver.resolveToOnes(draft, null);
        own.resolver.keepToManies(draft, before);
        draft.normalise();
        entry.become(draft.record());
        if (!entry.isAdded()) {
            if (!entry.isChanged()) {
                entry.become(entry.stored());
            } else if (Upkeep.concerns(table)) {
                own.upkeep.advance(entry, draft);
            }
        }
        own.touched.add(entry);
        identities.successors().note(entry);
        E after = present(entry);
        handles.ownersChange(table, before, after);
        own.originals.put(after, entry);
        return after;
    }

    /**
     * Takes in what somebody else has made of a row, beside what shall be made of it here.
     *
     * @param row the row as it is now
     * @return the components that both sides have changed to different values: nothing is taken in where there is one
     */
    public <E> List<String> merge(EntityEntry<E> entry, E row) {
        E ours = present(entry);
        E base = Objects.requireNonNull(entry.snapshot(), "only what was read is merged");
        ThreeWayMerge<E> merge = new ThreeWayMerge<>(entry.table(), base, ours, row);
        if (merge.conflicts().isEmpty()) {
            entry.rebase(row);
            entry.become(merge.merged().record());
            handles.ownersChange(entry.table(), ours, apply(entry, present(entry)));
        }
        return merge.conflicts();
    }

    /** The entry of a record by its key, read from the database when the session does not know it or not any more. */
    public <E> EntityEntry<E> entryOf(E record) {
        KeyedTable<E, ?> table = Tables.of(record);
        Object key = keyOf(table, record);
        EntityEntry<E> entry = identities.get(table, key);
        if (entry == null || entry.isExpired()) {
            surroundings.read(table, key);
            entry = identities.get(table, key);
        }
        if (entry == null) {
            throw new StaleEntityException(table.entity().getSimpleName(), List.of(key));
        }
        return entry;
    }

    /** The entry of a record the session knows, also by the instance that was given to {@code add}; null for another. */
    @SuppressWarnings("unchecked") // an instance of E leads to an entry of E
    public <E> @Nullable EntityEntry<E> known(E record) {
        EntityEntry<?> entry = given(record);
        if (entry == null || entry.isForgotten()) {
            KeyedTable<E, ?> table = Tables.of(record);
            Object key = table.keyOf(record);
            entry = key == null ? null : identities.get(table, key);
        }
        return (EntityEntry<E>) entry;
    }

    private @Nullable EntityEntry<?> given(Object record) {
        return changes == null ? null : changes.originals.get(record);
    }

    /** The key of a record, also of the instance that was given to {@code add}. */
    public <E> Object keyOf(E record) {
        return keyOf(Tables.of(record), record);
    }

    <E> Object keyOf(KeyedTable<E, ?> table, E record) {
        Tenants.require(table, surroundings.criteria());
        Object key = table.keyOf(record);
        if (key != null) {
            return key;
        }
        EntityEntry<?> entry = given(record);
        if (entry == null) {
            throw new IllegalSessionStateException("the " + table.entity().getSimpleName()
                    + " has no key and was not added: use the record that add returned, or add it first");
        }
        return entry.key();
    }

    private static <E> E present(EntityEntry<E> entry) {
        E present = entry.present();
        if (present == null) {
            String entity = entry.table().entity().getSimpleName();
            throw new EntityDeletedException(
                    entity, "this " + entity + " was deleted in this session: add a new record instead of changing it");
        }
        return present;
    }

    /** Takes an entry out, with whatever was to be written. */
    public void forget(EntityEntry<?> entry) {
        identities.remove(entry);
        if (changes != null) {
            changes.forget(entry);
        }
        entry.forget();
    }

    /** Lets go of a row, with whatever was to be written; the collections it stood in no longer hold it. */
    public <E> void evict(EntityEntry<E> entry) {
        E present = entry.present();
        if (present != null && entry.isAdded()) {
            handles.ownersChange(entry.table(), present, null);
            handles.linkedRowGoes(entry.table(), entry.key());
        }
        forget(entry);
    }

    /** Everything pending has reached the database; a session that sees deleted rows reads them again. */
    public void flushed() {
        changes().flushed();
    }

    /** Rows of the tables were deleted, and the database may have deleted or changed rows that referred to them. */
    public void expireReferring(Set<KeyedTable<?, ?>> deleted) {
        if (!deleted.isEmpty()) {
            new Deletions(this, surroundings, false).expireReferring(deleted);
        }
    }

    /** The entry's row is to be deleted. */
    void schedule(EntityEntry<?> entry, boolean forGood) {
        entry.delete(forGood);
        if (entry.isRemoved()) {
            changes().links.sever(entry.table(), entry.key(), true);
        }
        changes().touched.add(entry);
    }

    CollectionHandles handles() {
        return handles;
    }

    /** The transaction is over and others may change the rows: the next read of each goes to the database. */
    public void expire() {
        expire(identities.entries());
        identities.expirePassed();
        if (changes != null) {
            changes.originals.clear();
        }
    }

    /** A statement may have changed any row of the table, and which collection it stands in. */
    public void expire(KeyedTable<?, ?> table) {
        expire(identities.entriesOf(table));
        identities.expirePassed(table);
        handles.rowsChange(table);
    }

    /** A deleted row is known as such until then, so that using it is answered for what it is. */
    private void expire(List<EntityEntry<?>> entries) {
        for (EntityEntry<?> entry : entries) {
            if (entry.isGone()) {
                forget(entry);
            } else {
                entry.expire();
            }
        }
    }

    /** The unit as it is now, for {@link #restore}. */
    public UnitSnapshot snapshot() {
        return new UnitSnapshot(identities, changes());
    }

    /** The unit as it was at a savepoint; what was done since is forgotten. */
    public void restore(UnitSnapshot snapshot) {
        changes().touched.forEach(EntityEntry::forget);
        changes().links.clear();
        snapshot.restoreTo(identities, changes(), surroundings);
    }

    /** Nothing is known and nothing pending any more. */
    public void clear() {
        identities.clear();
        changes = null;
    }
}
