// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query sees of those around it.
 *
 * @param columns their columns
 * @param row one of the rows in which the query is run, so that its maker can look what it yields; null when none is known, or no query is around it
 */
record Outer(List<Term> columns, @Nullable Env row) {
    static final Outer NONE = new Outer(List.of(), null);

    /** Whether the query can be run while it is made. */
    boolean isKnown() {
        return row != null || columns.isEmpty();
    }

    /** The rows of what a query selects from; none when they are not known. */
    List<Env> rows(From from) {
        return isKnown() ? from.rows(row) : List.of();
    }
}
