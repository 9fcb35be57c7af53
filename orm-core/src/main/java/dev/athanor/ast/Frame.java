// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import org.jspecify.annotations.Nullable;

/**
 * {@code rows between start and end exclude …}: which rows around the current one a window function looks at.
 *
 * @param end null for the current row, as SQL means it where only a start is given
 */
public record Frame(Unit unit, Bound start, @Nullable Bound end, Exclusion exclusion) {
    /** What an offset counts. */
    public enum Unit {
        /** {@code rows}: single rows. */
        ROWS("rows"),
        /** {@code range}: differences of the value that is ordered by. */
        RANGE("range"),
        /** {@code groups}: groups of rows that are equal in the order. */
        GROUPS("groups");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        /** The unit as written in SQL. */
        public String words() {
            return words;
        }
    }

    /** Which rows of the frame are left out. */
    public enum Exclusion {
        /** None. */
        NO_OTHERS(""),
        /** {@code exclude current row}. */
        CURRENT_ROW(" exclude current row"),
        /** {@code exclude group}: the current row and those equal to it in the order. */
        GROUP(" exclude group"),
        /** {@code exclude ties}: the rows equal to the current one in the order, but not the row itself. */
        TIES(" exclude ties");

        private final String words;

        Exclusion(String words) {
            this.words = words;
        }

        /** The clause as written in SQL, with a space before it. */
        public String words() {
            return words;
        }
    }

    /**
     * Where a frame begins or ends.
     *
     * @param offset how far from the current row; null where the place says it all
     */
    public record Bound(Place place, @Nullable Expression<?> offset) {}

    /** On which side of the current row, from first to last. */
    public enum Place {
        /** {@code unbounded preceding}. */
        UNBOUNDED_PRECEDING("unbounded preceding"),
        /** {@code offset preceding}. */
        PRECEDING(" preceding"),
        /** {@code current row}. */
        CURRENT_ROW("current row"),
        /** {@code offset following}. */
        FOLLOWING(" following"),
        /** {@code unbounded following}. */
        UNBOUNDED_FOLLOWING("unbounded following");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** The place as written in SQL, behind its offset where it has one. */
        public String words() {
            return words;
        }
    }

    /** A frame that ends before it begins is refused. */
    public Frame {
        Place last = end == null ? Place.CURRENT_ROW : end.place;
        if (start.place == Place.UNBOUNDED_FOLLOWING
                || last == Place.UNBOUNDED_PRECEDING
                || start.place.compareTo(last) > 0) {
            throw new StatementBuildException("the frame of a window ends before it begins: say " + unit.words
                    + "(start, end) with the earlier bound first");
        }
    }

    /** The same frame without some of its rows. */
    public Frame excluding(Exclusion excluded) {
        return new Frame(unit, start, end, excluded);
    }
}
