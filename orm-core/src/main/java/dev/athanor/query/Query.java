// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import java.util.List;

/**
 * A statement that yields rows.
 *
 * @param <R> what a row is read as
 */
public sealed interface Query<R> extends Executable permits RowQuery, Returning, BoundQuery, RawQuery {
    /** How the rows are read. */
    Projection<R> projection();

    /** What the rows that were read make up in the end; for {@link Insert#returningOutcomes} one outcome for each input, otherwise the rows themselves. */
    default List<R> completed(List<R> rows) {
        return rows;
    }
}
