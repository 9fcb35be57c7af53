// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Estimates how many bytes a value takes on its way to the server. */
final class RequestSize {
    /** Enough for a number, a moment or a UUID, as text or binary, with its length. */
    private static final long SCALAR = 40;

    /** A value that may be of any size, such as a document: large enough to be taken for large. */
    private static final long UNKNOWN = 1 << 20;

    private RequestSize() {}

    static long of(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum) {
            return SCALAR;
        }
        if (value instanceof CharSequence text) {
            return SCALAR + 3L * text.length();
        }
        if (value instanceof byte[] bytes) {
            return SCALAR + bytes.length;
        }
        if (value instanceof Object[] elements) {
            return ofAll(Arrays.asList(elements));
        }
        if (value instanceof Collection<?> elements) {
            return ofAll(elements);
        }
        boolean scalar = value instanceof UUID || value instanceof TemporalAccessor;
        return scalar ? SCALAR : UNKNOWN;
    }

    private static long ofAll(Collection<?> elements) {
        long size = SCALAR;
        for (Object element : elements) {
            size += of(element);
        }
        return size;
    }
}
