// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The to-many handles of one relation in one result. */
final class ToManySiblings<S> extends Siblings<ToMany<S>> {
    private final CollectionRelation<?, S> relation;
    private final String property;

    ToManySiblings(CollectionRelation<?, S> relation, SessionLink link, @Nullable String loadedAt) {
        super(link, loadedAt);
        this.relation = relation;
        this.property = relation.property();
    }

    @Override
    CollectionRelation<?, S> relation() {
        return relation;
    }

    @SuppressWarnings("unchecked") // the caller's T is this relation's target
    <T> ToMany<T> add(Object ownerKey) {
        ToMany<S> handle = Handles.toMany(ownerKey, property, this);
        join(handle);
        return (ToMany<T>) handle;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller's T is this relation's target
    public <T> List<T> present(ToMany<T> handle, List<T> loaded) {
        return link().present((KeyedTable<T, ?>) relation.target(), loaded);
    }

    @Override
    public <T> List<T> load(ToMany<T> handle) {
        loader().loadChildren(relation, handles());
        return Objects.requireNonNull(Handles.records(handle), "every sibling is filled");
    }
}
