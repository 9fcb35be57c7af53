// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.time.temporal.TemporalAccessor;
import java.util.UUID;

/** Estimates how many bytes a value takes on its way to the server. */
final class ValueSize {
    /** Enough for a number, a moment or a UUID, as text or binary, with its length. */
    static final long SCALAR = 40;

    /** A value that may be of any size, such as a document: large enough to be taken for large. */
    private static final long UNKNOWN = 1 << 20;

    private ValueSize() {}

    static long of(Object value) {
        if (value instanceof CharSequence text) {
            return SCALAR + 3L * text.length();
        }
        if (value instanceof byte[] bytes) {
            return SCALAR + bytes.length;
        }
        boolean scalar = value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof UUID
                || value instanceof TemporalAccessor;
        return scalar ? SCALAR : UNKNOWN;
    }
}
