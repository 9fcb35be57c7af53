// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/**
 * A relation to be loaded with an entity, and the relations to be loaded behind it: one node of the tree that {@code with(…)} names.
 *
 * @param <E> the entity that has the relation
 */
public sealed interface Fetch<E> permits Relation, FetchBranch, JoinedFetch {
    /** The relation to load. */
    Relation<E, ?> relation();

    /** What to load behind it. */
    List<Fetch<?>> further();
}
