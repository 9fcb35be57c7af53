// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.InverseRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import org.jspecify.annotations.Nullable;

/** The keys that tie the two ends of a relation together. */
final class RelationKeys {
    private RelationKeys() {}

    /** The key an owner is tied by: of a to-one its foreign key, of a collection its own key; null for none. */
    static <E> @Nullable Object ofOwner(Relation<E, ?> relation, E owner) {
        return relation instanceof ToOneRelation<E, ?> toOne
                ? foreignKey(toOne, owner)
                : ((KeyedTable<E, ?>) relation.table()).keyOf(owner);
    }

    /** The key a record at the other end is tied by; of a many-to-many only the link tells. */
    static <E, T> @Nullable Object ofTarget(Relation<E, T> relation, T record) {
        return relation instanceof InverseRelation<E, T> inverse
                ? foreignKey(inverse.inverse(), record)
                : relation.target().keyOf(record);
    }

    static Object[] tuple(Relation<?, ?> relation, Object key) {
        KeyedTable<?, ?> keyed =
                relation instanceof ToOneRelation<?, ?> ? relation.target() : (KeyedTable<?, ?>) relation.table();
        return keyed.valuesOfKey(key);
    }

    private static <E> @Nullable Object foreignKey(ToOneRelation<E, ?> relation, E record) {
        return relation.table().mapper().handle(record, relation.index()) instanceof ToOne<?> handle
                ? Handles.knownKey(handle)
                : null;
    }
}
