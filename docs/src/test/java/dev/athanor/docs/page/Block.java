// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import java.util.List;

/**
 * A fenced block of a page, or a table that is kept true.
 *
 * @param language what stands behind the fence, {@code table} for a table
 * @param references what the comment above it names; empty for a block that comes from nowhere
 * @param from the index of its first line in the page, the fence left out
 * @param to the index behind its last line
 * @param content its lines
 */
record Block(String language, List<String> references, int from, int to, List<String> content) {
    /** Whether it must come from somewhere, so that it is compiled and run. */
    boolean isCode() {
        return language.equals("java") || language.equals("sql");
    }
}
