// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ToOneRelation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The to-one handles of one relation in one result. */
final class ToOneSiblings<S> extends Siblings<ToOne<S>> {
    private final ToOneRelation<?, S> relation;
    private final KeyedTable<S, ?> target;

    ToOneSiblings(ToOneRelation<?, S> relation, SessionLink link, @Nullable String loadedAt) {
        super(link, loadedAt);
        this.relation = relation;
        this.target = relation.target();
    }

    @Override
    ToOneRelation<?, S> relation() {
        return relation;
    }

    @SuppressWarnings("unchecked") // the caller's T is this relation's target
    <T> ToOne<T> add(Object key) {
        ToOne<S> handle = Handles.toOne(target, key, this);
        join(handle);
        return (ToOne<T>) handle;
    }

    private String missing() {
        return target.criteria().isEmpty()
                ? "The row it refers to does not exist any more: refresh the record that holds it."
                : "The row it refers to does not exist any more, or the session does not see it, for it is deleted or"
                        + " belongs to another tenant: ask isLoaded() after with(…), or load it by"
                        + " select(…).withDeleted().";
    }

    @Override
    @SuppressWarnings("unchecked") // the caller's T is this relation's target
    public <T> T present(ToOne<T> handle, T loaded) {
        Object key = Objects.requireNonNull(Handles.knownKey(handle), "a sibling has a key");
        return link().present((KeyedTable<T, ?>) target, key, loaded);
    }

    @Override
    public <T> T load(ToOne<T> handle) {
        loader().loadTargets(relation, handles());
        T record = Handles.record(handle);
        if (record == null) {
            throw new HandleNotLoadedException(relation.table().entity().getSimpleName(), relation.name(), missing());
        }
        return record;
    }
}
