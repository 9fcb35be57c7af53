// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.ToOneRelation;
import java.util.ArrayList;
import java.util.List;

/** A parent that is being added together with its children: it has a key already, its record comes when the children are complete. */
final class NewParent {
    private final ToOneRelation<?, ?> relation;
    private final Object key;
    private final List<ToOne<Object>> waiting = new ArrayList<>();

    NewParent(ToOneRelation<?, ?> relation, Object key) {
        this.relation = relation;
        this.key = key;
    }

    boolean isMeantBy(ToOneRelation<?, ?> candidate) {
        return relation == candidate;
    }

    Object key() {
        return key;
    }

    @SuppressWarnings("unchecked") // the handle is on this parent, whose type the relation has fixed
    void await(ToOne<?> handle) {
        waiting.add((ToOne<Object>) handle);
    }

    void arrive(Object record) {
        waiting.forEach(handle -> Handles.fill(handle, record));
    }
}
