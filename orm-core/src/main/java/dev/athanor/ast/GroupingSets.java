// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** {@code grouping sets (…)}, {@code rollup (…)} and {@code cube (…)}, and the lists of expressions inside them. */
public record GroupingSets(Kind kind, List<GroupingElement> elements) implements GroupingElement {
    /** What is made of the elements. */
    public enum Kind {
        /** {@code grouping sets (…)}: one grouping for each element. */
        SETS("grouping sets ("),
        /** {@code rollup (…)}: one grouping for each beginning of the list, the empty one included. */
        ROLLUP("rollup ("),
        /** {@code cube (…)}: one grouping for each choice of elements. */
        CUBE("cube ("),
        /** {@code (…)}: the elements together; empty for one group of all rows. */
        TOGETHER("(");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The beginning as written in SQL, with the opening parenthesis. */
        public String words() {
            return words;
        }
    }

    /** Copies the elements. */
    public GroupingSets {
        elements = List.copyOf(elements);
    }
}
