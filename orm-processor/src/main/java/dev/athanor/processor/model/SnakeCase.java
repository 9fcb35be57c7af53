// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.Locale;

/** Names in snake case: {@code createdAt} is {@code created_at}, {@code HTTPServer} is {@code http_server}. */
public final class SnakeCase {
    private SnakeCase() {}

    /** The name in lower snake case. */
    public static String lower(String name) {
        StringBuilder snake = new StringBuilder();
        int[] letters = name.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (i > 0 && beginsWord(letters, i)) {
                snake.append('_');
            }
            snake.appendCodePoint(letters[i]);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** The name in upper snake case. */
    public static String upper(String name) {
        return lower(name).toUpperCase(Locale.ROOT);
    }

    /** A capital begins a word behind anything but a capital, and before a small letter: the S in {@code HTTPServer}. */
    private static boolean beginsWord(int[] letters, int i) {
        if (!Character.isUpperCase(letters[i]) || letters[i - 1] == '_') {
            return false;
        }
        return !Character.isUpperCase(letters[i - 1])
                || i + 1 < letters.length && Character.isLowerCase(letters[i + 1]);
    }
}
