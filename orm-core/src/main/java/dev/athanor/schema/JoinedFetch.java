// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A to-one relation whose record is read in the row of its owner, by a join; see {@link ToOneRelation#joined()}.
 *
 * @param relation the relation to load
 * @param further what to load behind it
 * @param <E> the entity that has the relation
 * @param <T> the entity it leads to
 */
public record JoinedFetch<E, T>(ToOneRelation<E, T> relation, List<Fetch<?>> further) implements Fetch<E> {
    /** Copies the list. */
    public JoinedFetch {
        further = List.copyOf(further);
    }

    /** Together with relations of what it leads to: joined ones in the same row, others by statements of their own. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final JoinedFetch<E, T> with(Fetch<T>... relations) {
        List<Fetch<?>> all = new ArrayList<>(further);
        all.addAll(Arrays.asList(relations));
        return new JoinedFetch<>(relation, all);
    }
}
