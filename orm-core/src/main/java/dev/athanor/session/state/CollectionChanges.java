// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
import dev.athanor.schema.Tables;
import dev.athanor.schema.ToOneRelation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries changes of a collection out on the rows that hold the foreign keys, or as links; a row that is right already is left alone. */
final class CollectionChanges {
    private final UnitOfWork unit;
    private final LinkChanges links;

    CollectionChanges(UnitOfWork unit, LinkChanges links) {
        this.unit = unit;
        this.links = links;
    }

    <E, T> void apply(EntityEntry<E> owner, CollectionChange<E, T> change) {
        if (change.relation() instanceof ManyToManyRelation<E, T> linked) {
            links.apply(owner, linked, change);
        } else {
            apply(owner, (InverseRelation<E, T>) change.relation(), change);
        }
    }

    private <E, T> void apply(EntityEntry<E> owner, InverseRelation<E, T> relation, CollectionChange<E, T> change) {
        switch (change.kind()) {
            case ADD -> change.records().forEach(record -> take(owner, relation, record));
            case REMOVE -> release(owner, relation, change.records());
            case SET -> replace(owner, relation, change.records());
        }
    }

    private <E, T> void replace(EntityEntry<E> owner, InverseRelation<E, T> relation, List<T> records) {
        KeyedTable<T, ?> table = relation.target();
        Set<Object> staying = new LinkedHashSet<>();
        for (T record : records) {
            EntityEntry<T> known = unit.known(record);
            Object key = known == null ? table.keyOf(record) : known.key();
            if (key != null) {
                staying.add(key);
            }
        }
        List<T> leaving = CollectionHandles.elements(owner, relation).stream()
                .filter(present -> !staying.contains(unit.keyOf(present)))
                .toList();
        release(owner, relation, leaving);
        records.forEach(record -> take(owner, relation, record));
    }

    private <E, T> void take(EntityEntry<E> owner, InverseRelation<E, T> relation, T record) {
        ToOneRelation<T, E> inverse = relation.inverse();
        if (unit.known(record) == null && isNew(inverse, record)) {
            unit.add(record, new NewParent(inverse, owner.key()));
            return;
        }
        ToOne<E> handle = reference(owner);
        unit.update(
                record,
                present -> belongsTo(inverse, present, owner.key())
                        ? present
                        : relation.target().with(present, inverse.set(handle)));
    }

    /** Only a new record lacks its key; where the program assigns keys, the mark of a new child tells. */
    private static <T> boolean isNew(ToOneRelation<T, ?> inverse, T record) {
        return inverse.table().mapper().handle(record, inverse.index()) instanceof ToOne<?> handle && handle.isParent()
                || Tables.of(record).keyOf(record) == null;
    }

    /** All leave, or none where one of them cannot. */
    private <E, T> void release(EntityEntry<E> owner, InverseRelation<E, T> relation, List<T> records) {
        ToOneRelation<T, E> inverse = relation.inverse();
        List<T> members = records.stream()
                .map(record ->
                        Objects.requireNonNull(unit.entryOf(record).present(), "a deleted record belongs to nobody"))
                .filter(present -> belongsTo(inverse, present, owner.key()))
                .toList();
        if (members.isEmpty()) {
            return;
        }
        if (!relation.removesOrphans() && !inverse.optional()) {
            throw new IllegalSessionStateException(inverse.property() + " cannot be null, so a record cannot leave "
                    + relation.property() + " for nobody: delete it, add it to another owner, or say"
                    + " orphanRemoval = true in the annotation of " + relation.property());
        }
        members.forEach(present -> release(relation, present));
    }

    private <E, T> void release(InverseRelation<E, T> relation, T present) {
        if (relation.removesOrphans()) {
            unit.delete(present, false);
        } else {
            unit.update(
                    present,
                    each -> relation.target().with(each, relation.inverse().set(nobody())));
        }
    }

    /** No target; typed, for the relation also takes a record. */
    private static <E> @Nullable ToOne<E> nobody() {
        return null;
    }

    @SuppressWarnings("unchecked") // the key is one of this very table
    private static <E> ToOne<E> reference(EntityEntry<E> owner) {
        return ToOne.to((KeyedTable<E, Object>) owner.table(), owner.key());
    }

    private static <T> boolean belongsTo(ToOneRelation<T, ?> inverse, T record, Object owner) {
        @Nullable Object handle = inverse.table().mapper().handle(record, inverse.index());
        return handle instanceof ToOne<?> toOne && owner.equals(Handles.knownKey(toOne));
    }
}
