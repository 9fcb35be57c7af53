// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.StatementBuildException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a result is asked for, by a position in the query's order: the first page, the last one, or the one next to a page that was read, of which
 * {@link KeysetPage} knows. {@link CursorTokens} writes it as a text for a web page or a client.
 */
public final class KeysetRequest {
    private final int size;
    private final @Nullable List<@Nullable String> position;
    private final boolean backwards;

    KeysetRequest(int size, @Nullable List<@Nullable String> position, boolean backwards) {
        if (size < 1 || size == Integer.MAX_VALUE) {
            throw new StatementBuildException("a page holds at least one row, and fewer than 2147483647");
        }
        this.size = size;
        this.position = position == null ? null : Collections.unmodifiableList(new ArrayList<>(position));
        this.backwards = backwards;
    }

    /** The first page; {@code size} is how many rows a page has at most, from 1. */
    public static KeysetRequest first(int size) {
        return new KeysetRequest(size, null, false);
    }

    /** The last page: as many rows, unless there are fewer in all. */
    public static KeysetRequest last(int size) {
        return new KeysetRequest(size, null, true);
    }

    /** The same page with another number of rows. */
    public KeysetRequest size(int rows) {
        return new KeysetRequest(rows, position, backwards);
    }

    /** How many rows the page has at most. */
    public int size() {
        return size;
    }

    /** Whether the page is the one before its position rather than behind it. */
    public boolean isBackwards() {
        return backwards;
    }

    /** What the row next to the page has in the order; null for the first page and the last. */
    @Nullable
    List<@Nullable String> position() {
        return position;
    }

    /** Size and direction; the position holds values of a row. */
    @Override
    public String toString() {
        String where =
                position == null ? (backwards ? "last" : "first") : (backwards ? "before a row" : "behind a row");
        return "KeysetRequest(" + size + ", " + where + ")";
    }
}
