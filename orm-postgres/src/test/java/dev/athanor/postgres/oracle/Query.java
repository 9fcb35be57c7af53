// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.ast.Expression;
import dev.athanor.ast.Tuple;
import dev.athanor.query.RowQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query of a random statement, with its three meanings. */
interface Query {
    List<Kind> kinds();

    /** What the interpreter makes of it, in the order of the query. */
    List<@Nullable Object[]> rows(@Nullable Env outer);

    /** What a user writes to read rows; made once, so that its columns can be asked for. */
    RowQuery<List<@Nullable Object>> built();

    /** As {@link #built()}, of one column that is compared. */
    RowQuery<Object> column();

    /** As {@link #built()}, of two columns that are compared. */
    RowQuery<Tuple.Of2<Object, Object>> pair();

    /** The expression that was selected as a column. */
    Expression<Object> selected(int column);

    String sql();

    /** Whether its order decides about each of its rows. */
    boolean ordered();
}
