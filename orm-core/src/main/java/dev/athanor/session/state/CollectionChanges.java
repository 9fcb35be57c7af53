// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionChange;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ManyToManyRelation;
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
            case REMOVE -> change.records().forEach(record -> release(owner, relation, record));
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
        for (T present : CollectionHandles.elements(owner, relation)) {
            if (!staying.contains(unit.keyOf(present))) {
                release(owner, relation, present);
            }
        }
        records.forEach(record -> take(owner, relation, record));
    }

    private <E, T> void take(EntityEntry<E> owner, InverseRelation<E, T> relation, T record) {
        ToOneRelation<T, E> inverse = relation.inverse();
        if (unit.known(record) == null && relation.target().keyOf(record) == null) {
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

    private <E, T> void release(EntityEntry<E> owner, InverseRelation<E, T> relation, T record) {
        ToOneRelation<T, E> inverse = relation.inverse();
        T present = Objects.requireNonNull(unit.entryOf(record).present(), "a deleted record belongs to nobody");
        if (!belongsTo(inverse, present, owner.key())) {
            return;
        }
        if (relation.removesOrphans()) {
            unit.delete(present);
        } else if (inverse.optional()) {
            unit.update(present, each -> relation.target().with(each, inverse.set(nobody())));
        } else {
            throw new IllegalSessionStateException(inverse.property() + " cannot be null, so a record cannot leave "
                    + relation.property() + " for nobody: delete it, add it to another owner, or say"
                    + " orphanRemoval = true in the annotation of " + relation.property());
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
