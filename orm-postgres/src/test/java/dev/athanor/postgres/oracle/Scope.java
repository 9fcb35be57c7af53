// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a term may be made of.
 *
 * @param leaves columns, and what rows are grouped by
 * @param aggregated the columns that aggregates may compute with; none where no aggregate may stand
 * @param windows whether window functions may stand here
 * @param queries how deep queries may be nested from here on
 * @param row a row in which the term is computed; null when none is known
 */
record Scope(
        List<Term> leaves,
        List<Term> aggregated,
        boolean windows,
        int queries,
        @Nullable Env row) {
    static Scope of(List<Term> leaves, int queries, @Nullable Env row) {
        return new Scope(leaves, List.of(), false, queries, row);
    }

    Scope withWindows() {
        return new Scope(leaves, aggregated, true, queries, row);
    }

    /** Inside of an aggregate or a window: neither of them again, and no query. */
    static Scope inside(List<Term> leaves) {
        return new Scope(leaves, List.of(), false, 0, null);
    }

    List<Term> of(Kind kind) {
        return leaves.stream().filter(leaf -> leaf.kind() == kind).toList();
    }

    /** What a query in a term sees: grouped expressions are recognised by the server in their own query only. */
    List<Term> columns() {
        return leaves.stream().filter(leaf -> leaf instanceof Values.Column).toList();
    }

    /** The same for a query in a term. */
    Outer around() {
        return new Outer(columns(), row);
    }
}
