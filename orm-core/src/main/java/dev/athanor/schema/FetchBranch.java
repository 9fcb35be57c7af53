// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/** A relation with further relations behind it. */
record FetchBranch<E>(Relation<E, ?> relation, List<Fetch<?>> further) implements Fetch<E> {
    FetchBranch {
        further = List.copyOf(further);
    }
}
