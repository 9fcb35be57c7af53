// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/** Two from-items joined; a cross join has no condition. */
public record Join(
        FromItem left, Kind kind, Source right, @Nullable Condition on) implements FromItem {
    /** The kinds of join. */
    public enum Kind {
        /** {@code join}. */
        INNER("join"),
        /** {@code left join}. */
        LEFT("left join"),
        /** {@code right join}. */
        RIGHT("right join"),
        /** {@code full join}. */
        FULL("full join"),
        /** {@code cross join}. */
        CROSS("cross join");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The join as written in SQL. */
        public String words() {
            return words;
        }
    }
}
