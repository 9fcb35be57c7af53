// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One page of a result.
 *
 * @param rows the rows of this page
 * @param request which page it is
 * @param total the number of rows on all pages
 * @param <R> what a row is read as
 */
public record Page<R>(List<R> rows, PageRequest request, long total) {
    /** Copies the rows; a selected value may be null. */
    public Page {
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /** The number of pages. */
    public long pages() {
        return (total + request.size() - 1) / request.size();
    }

    /** Whether there is a page after this one. */
    public boolean hasNext() {
        return request.number() < pages();
    }
}
