// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** One term of {@code order by}. */
public record Ordering(Expression<?> expression, boolean descending, Nulls nulls) {
    /** Where NULL stands in the order. */
    public enum Nulls {
        /** As the server does it: as if larger than any value. */
        DEFAULT,
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }

    /** The same with NULL before all values. */
    public Ordering nullsFirst() {
        return new Ordering(expression, descending, Nulls.FIRST);
    }

    /** The same with NULL after all values. */
    public Ordering nullsLast() {
        return new Ordering(expression, descending, Nulls.LAST);
    }
}
