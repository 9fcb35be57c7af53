// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.EntityMapper;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts records that were loaded into the handles of their owners. */
final class Wiring {
    private Wiring() {}

    static <E, T> void fill(Relation<E, T> relation, List<E> owners, Found<T> found) {
        if (relation instanceof CollectionRelation<E, T> collection) {
            for (E owner : owners) {
                fillMany(collection, owner, found);
            }
        } else {
            for (E owner : owners) {
                fillOne(relation, owner, found);
            }
        }
    }

    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on records of T
    private static <E, T> void fillMany(CollectionRelation<E, T> relation, E owner, Found<T> found) {
        Object key = RelationKeys.ofOwner(relation, owner);
        if (key != null && relation.table().mapper().handle(owner, relation.index()) instanceof ToMany<?> handle) {
            List<T> children = found.of(key);
            Handles.fillWith((ToMany<T>) handle, children);
            leadBack(relation, owner, children);
        }
    }

    /** The way back from an owner's children to the owner, which is at hand; where there are many owners, the one is not all of them. */
    static <E, T> void leadBack(CollectionRelation<E, T> collection, E owner, List<T> children) {
        if (collection instanceof InverseRelation<E, T> relation) {
            leadBack(relation, owner, children);
        }
    }

    @SuppressWarnings("unchecked") // the inverse of a relation of E is a relation to E
    private static <E, T> void leadBack(InverseRelation<E, T> relation, E owner, List<T> children) {
        int inverse = relation.inverse().index();
        EntityMapper<T> mapper = relation.target().mapper();
        for (T child : children) {
            if (mapper.handle(child, inverse) instanceof ToOne<?> handle && !handle.isLoaded()) {
                Handles.fill((ToOne<E>) handle, owner);
            }
        }
    }

    @SuppressWarnings("unchecked") // the handle of a relation to T is a handle on T
    private static <E, T> void fillOne(Relation<E, T> relation, E owner, Found<T> found) {
        Object key = RelationKeys.ofOwner(relation, owner);
        List<T> records = key == null ? List.of() : found.of(key);
        if (!records.isEmpty()
                && relation.table().mapper().handle(owner, relation.index()) instanceof ToOne<?> handle) {
            Handles.fill((ToOne<T>) handle, records.get(0));
        }
    }

    static <E, T> Map<Object, T> keyed(Relation<E, T> relation, List<T> records) {
        Map<Object, T> byKey = new HashMap<>();
        for (T record : records) {
            Object key = RelationKeys.ofTarget(relation, record);
            if (key != null) {
                byKey.put(key, record);
            }
        }
        return byKey;
    }
}
