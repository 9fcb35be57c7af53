// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.ConversionException;
import dev.athanor.relation.HandleSource;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the handles of a record that enters the session into the session's own, adding the new records behind them. */
final class HandleResolver {
    private final UnitOfWork unit;
    private final Surroundings surroundings;

    HandleResolver(UnitOfWork unit, Surroundings surroundings) {
        this.unit = unit;
        this.surroundings = surroundings;
    }

    <E> void resolveToOnes(Draft<E> draft, @Nullable NewParent parent) {
        HandleSource handles = null;
        for (Relation<E, ?> relation : draft.table().relations()) {
            if (relation instanceof ToOneRelation<E, ?> toOne) {
                handles = handles == null ? surroundings.handles(draft.table()) : handles;
                resolve(draft, toOne, handles, parent);
            }
        }
    }

    /** A record that stands in a new parent's collection belongs to it, whatever its handle says or leaves open. */
    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on T
    private <E, T> void resolve(
            Draft<E> draft, ToOneRelation<E, T> relation, HandleSource handles, @Nullable NewParent parent) {
        boolean adopted = parent != null && parent.isMeantBy(relation);
        ToOne<T> handle = adopted ? ToOne.parent() : (ToOne<T>) draft.handle(relation);
        if (handle == null) {
            draft.setForeignKey(relation, null);
            return;
        }
        T record = Handles.record(handle);
        Object key = handle.isParent() ? parentKey(relation, parent) : keyOf(handle, record, relation.target());
        ToOne<T> resolved = Objects.requireNonNull(handles.toOne(relation.index(), key));
        if (record != null) {
            Handles.fill(resolved, unit.identities().newest(relation.target(), key, record));
        } else if (parent != null && handle.isParent()) {
            parent.await(resolved);
        }
        draft.set(relation, resolved);
        draft.setForeignKey(relation, key);
    }

    private static Object parentKey(ToOneRelation<?, ?> relation, @Nullable NewParent parent) {
        if (parent == null || !parent.isMeantBy(relation)) {
            throw new ConversionException(
                    relation.table().entity().getSimpleName(),
                    relation.name(),
                    "is ToOne.parent(), but the record does not stand in the ToMany.of(…) of a new parent:"
                            + " use ToOne.of(record) or ToOne.to(table, key)");
        }
        return parent.key();
    }

    private <T> Object keyOf(ToOne<T> handle, @Nullable T record, KeyedTable<T, ?> target) {
        if (record == null || Handles.knownKey(handle) != null) {
            return Objects.requireNonNull(Handles.knownKey(handle));
        }
        EntityEntry<T> entry = unit.known(record);
        Object key = entry == null ? target.keyOf(record) : entry.key();
        return key != null ? key : Objects.requireNonNull(target.keyOf(unit.add(record, null)));
    }

    /** Adds the new children a new parent holds; returns the parent's record, which its children refer to. What is linked comes after it. */
    <E> E adoptChildren(Draft<E> draft, Object key) {
        if (draft.table().relations().isEmpty()) {
            return draft.record();
        }
        List<NewParent> adoptions = new ArrayList<>();
        HandleSource handles = surroundings.handles(draft.table());
        for (Relation<E, ?> relation : draft.table().relations()) {
            if (relation instanceof InverseRelation<E, ?> inverse) {
                NewParent adoption = new NewParent(inverse.inverse(), key);
                draft.set(relation, adopted(draft, inverse, adoption, handles));
                adoptions.add(adoption);
            } else if (relation instanceof ManyToManyRelation<E, ?>) {
                draft.set(relation, handles.toMany(relation.index(), key));
            }
        }
        E record = draft.record();
        adoptions.forEach(adoption -> adoption.arrive(record));
        return record;
    }

    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on records of T
    private <E, T> ToMany<T> adopted(
            Draft<E> draft, InverseRelation<E, T> relation, NewParent adoption, HandleSource handles) {
        ToMany<T> given = (ToMany<T>) draft.handle(relation);
        List<T> children = new ArrayList<>();
        if (given != null && Handles.owner(given) == null) {
            for (T child : given.get()) {
                children.add(unit.add(child, adoption));
            }
        }
        ToMany<T> handle = handles.toMany(relation.index(), adoption.key());
        Handles.fill(handle, children);
        return handle;
    }

    /** A collection never changes by the record that is given to an update: it may be stale, empty or not loaded. */
    <E> void keepToManies(Draft<E> draft, E before) {
        for (Relation<E, ?> relation : draft.table().relations()) {
            if (relation instanceof CollectionRelation<E, ?>) {
                draft.set(relation, draft.table().mapper().handle(before, relation.index()));
            }
        }
    }

    /** A record that was not read here, with collections for this session to load: what it holds may be stale, or another session's. */
    <E> E withUnloadedToManies(KeyedTable<E, ?> table, Object key, E record) {
        if (table.relations().isEmpty()) {
            return record;
        }
        Draft<E> draft = new Draft<>(table, record);
        HandleSource handles = surroundings.handles(table);
        for (Relation<E, ?> relation : table.relations()) {
            if (relation instanceof CollectionRelation<E, ?>) {
                draft.set(relation, handles.toMany(relation.index(), key));
            }
        }
        return draft.record();
    }
}
