// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.query.Keyset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result, and the way to the pages beside it.
 *
 * @param rows the rows of this page, in the query's order whichever way it was reached
 * @param next the page behind this one; empty where there is none
 * @param previous the page before this one; empty where there is none
 * @param <R> what a row is read as
 */
public record KeysetPage<R>(List<R> rows, Optional<KeysetRequest> next, Optional<KeysetRequest> previous) {
    /** Copies the rows; a selected value may be null. */
    public KeysetPage {
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /**
     * The page out of one row more than it has, in the order in which they were read: the row too many says that there is a further page. On the other side
     * there is the row where the page before began.
     */
    static <R> KeysetPage<R> of(KeysetRequest request, List<Keyset.Positioned<R>> read) {
        int size = request.size();
        boolean backwards = request.isBackwards();
        List<Keyset.Positioned<R>> own = new ArrayList<>(read.size() > size ? read.subList(0, size) : read);
        if (backwards) {
            Collections.reverse(own);
        }
        boolean further = read.size() > size;
        boolean nearer = request.position() != null;
        return new KeysetPage<>(
                own.stream().map(KeysetPage::row).toList(),
                backwards ? beside(nearer, own, size, false) : beside(further, own, size, false),
                backwards ? beside(further, own, size, true) : beside(nearer, own, size, true));
    }

    @SuppressWarnings("NullAway") // a selected value may be null, which is then what R says
    private static <R> R row(Keyset.Positioned<R> positioned) {
        return positioned.row();
    }

    /** Where nothing is left on a page, all rows are on its other side. */
    private static <R> Optional<KeysetRequest> beside(
            boolean exists, List<Keyset.Positioned<R>> own, int size, boolean backwards) {
        if (!exists) {
            return Optional.empty();
        }
        @Nullable
        List<@Nullable String> position =
                own.isEmpty() ? null : own.get(backwards ? 0 : own.size() - 1).position();
        return Optional.of(new KeysetRequest(size, position, backwards));
    }
}
