// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Prints where in a document a parser or generator stands, such as {@code $.items[3].price}. */
final class JsonPath {
    private static final int LONGEST_KEY = 60;

    private JsonPath() {}

    /** Where a parser found the value it stands at. */
    static String of(TokenStreamContext place) {
        return "$" + outer(place.getParent()) + segment(place, 0);
    }

    /** Where a generator would write the next value. */
    static String ofNext(TokenStreamContext place) {
        return "$" + outer(place.getParent()) + segment(place, 1);
    }

    private static String outer(@Nullable TokenStreamContext innermost) {
        Deque<String> segments = new ArrayDeque<>();
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            segments.addFirst(segment(context, 0));
        }
        return String.join("", segments);
    }

    private static String segment(TokenStreamContext context, int step) {
        if (context.inArray()) {
            int index = (context.hasCurrentIndex() ? context.getCurrentIndex() : -1) + step;
            return index < 0 ? "" : "[" + index + "]";
        }
        String key = context.inObject() ? context.currentName() : null;
        return key == null ? "" : "." + (key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key);
    }
}
