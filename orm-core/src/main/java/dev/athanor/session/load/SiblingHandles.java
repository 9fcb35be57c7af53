// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.HandleSource;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Relation;
import dev.athanor.schema.ToOneRelation;
import org.jspecify.annotations.Nullable;

/** Makes the handles of one result; those of one relation are siblings and load together. */
public final class SiblingHandles implements HandleSource {
    private final KeyedTable<?, ?> table;
    private final SessionLink link;
    private final @Nullable Object[] groups;
    private final @Nullable String loadedAt;

    /** Handles for records of the table. */
    public SiblingHandles(KeyedTable<?, ?> table, SessionLink link) {
        this.table = table;
        this.link = link;
        this.groups = new @Nullable Object[table.relations().size()];
        this.loadedAt = link.isStrict() && groups.length > 0 ? CallSite.outside() : null;
    }

    @Override
    public <T> @Nullable ToOne<T> toOne(int relation, @Nullable Object key) {
        return key == null ? null : this.<T>toOnes(relation).add(key);
    }

    @Override
    public <T> ToMany<T> toMany(int relation, Object ownerKey) {
        return this.<T>toManies(relation).add(ownerKey);
    }

    @SuppressWarnings("unchecked") // the relation at this index leads to T, as the generated reader knows
    private <T> ToOneSiblings<T> toOnes(int index) {
        Object group = groups[index];
        if (group == null) {
            Relation<?, ?> relation = table.relations().get(index);
            group = new ToOneSiblings<>((ToOneRelation<?, T>) relation, link, loadedAt);
            groups[index] = group;
        }
        return (ToOneSiblings<T>) group;
    }

    @SuppressWarnings("unchecked") // the relation at this index leads to T, as the generated reader knows
    private <T> ToManySiblings<T> toManies(int index) {
        Object group = groups[index];
        if (group == null) {
            Relation<?, ?> relation = table.relations().get(index);
            group = new ToManySiblings<>((CollectionRelation<?, T>) relation, link, loadedAt);
            groups[index] = group;
        }
        return (ToManySiblings<T>) group;
    }
}
