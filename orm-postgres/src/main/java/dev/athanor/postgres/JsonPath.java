// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.TokenStreamContext;

/** Prints where in a document a parser or generator stands, such as {@code $.items[3].price}. */
final class JsonPath {
    private static final int LONGEST_KEY = 60;

    private JsonPath() {}

    static String of(TokenStreamContext innermost) {
        Deque<String> segments = new ArrayDeque<>();
        for (TokenStreamContext context = innermost; context != null; context = context.getParent()) {
            segments.addFirst(segment(context));
        }
        return "$" + String.join("", segments);
    }

    private static String segment(TokenStreamContext context) {
        if (context.inArray() && context.hasCurrentIndex()) {
            return "[" + context.getCurrentIndex() + "]";
        }
        String key = context.inObject() ? context.currentName() : null;
        return key == null ? "" : "." + (key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key);
    }
}
