// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.CollectionRelation;
import dev.athanor.schema.ToOneRelation;
import java.util.List;

/** What a session does for handles that are read before they are loaded. */
public interface RelationLoader {
    /** Fills the handles that are not loaded, with one statement for all of them and none for what the session knows. */
    <T> void loadTargets(ToOneRelation<?, T> relation, List<ToOne<T>> handles);

    /** Fills the handles that are not loaded, with one statement for all of them. */
    <T> void loadChildren(CollectionRelation<?, T> relation, List<ToMany<T>> handles);
}
