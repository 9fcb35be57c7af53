// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.error.StatementBuildException;

/**
 * Which page of a result is asked for.
 *
 * @param number the page, counted from 1
 * @param size how many rows a page has at most, at least 1
 */
public record PageRequest(int number, int size) {
    /** Checks both numbers. */
    public PageRequest {
        if (number < 1 || size < 1) {
            throw new StatementBuildException("pages are counted from 1 and hold at least one row");
        }
    }

    /** The page of the given number, counted from 1. */
    public static PageRequest of(int number, int size) {
        return new PageRequest(number, size);
    }

    /** The number of rows before this page. */
    public long offset() {
        return (number - 1L) * size;
    }
}
