// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

/** The pages, for tests that look for something on one of them. */
public final class Pages {
    private Pages() {}

    /** The text of a page, named from the root of the project. */
    public static String text(String page) {
        return String.join("\n", Sources.read(Page.ROOT.resolve(page)));
    }
}
