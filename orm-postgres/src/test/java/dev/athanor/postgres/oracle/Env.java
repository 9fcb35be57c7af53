// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that an expression sees: one of each table of its query, those of the queries around it, and the rows of its group or of its query. */
final class Env {
    private final @Nullable Env outer;
    private final Map<Place, @Nullable Object[]> rows;
    private final @Nullable List<Env> members;

    private Env(@Nullable Env outer, Map<Place, @Nullable Object[]> rows, @Nullable List<Env> members) {
        this.outer = outer;
        this.rows = rows;
        this.members = members;
    }

    static Env within(@Nullable Env outer) {
        return new Env(outer, Map.of(), null);
    }

    Env with(Place place, @Nullable Object[] row) {
        Map<Place, @Nullable Object[]> more = new HashMap<>(rows);
        more.put(place, row);
        return new Env(outer, more, members);
    }

    /** A group is seen as its first row, whose grouped columns are those of all. */
    static Env group(@Nullable Env outer, List<Env> members) {
        return new Env(outer, members.isEmpty() ? Map.of() : members.get(0).rows, members);
    }

    /** The same row among all rows of its query. */
    Env among(List<Env> all) {
        return new Env(outer, rows, all);
    }

    /** The rows that aggregates and windows compute over. */
    List<Env> members() {
        if (members == null) {
            throw new IllegalStateException("an aggregate where no rows are");
        }
        return members;
    }

    boolean isSameRowAs(Env other) {
        return rows == other.rows;
    }

    @Nullable
    Object value(Place place, int column) {
        @Nullable Object[] row = rows.get(place);
        if (row != null) {
            return row[column];
        }
        if (outer == null) {
            throw new IllegalStateException(place + " is not in sight");
        }
        return outer.value(place, column);
    }
}
