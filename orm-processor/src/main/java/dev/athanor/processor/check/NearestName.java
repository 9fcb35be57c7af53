// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import java.util.Collection;
import java.util.Comparator;

/** Which name was meant where one is wrong. */
final class NearestName {
    private static final int FARTHEST = 2;

    private NearestName() {}

    /** {@code (did you mean "email"?)} where a name is at most two edits away, else nothing; ready to stand in a message. */
    static String hint(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= FARTHEST)
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> " (did you mean \"" + name + "\"?)")
                .orElse("");
    }

    /** Levenshtein's distance; a change of case counts as no edit, since it is the likeliest slip. */
    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = previous[j - 1] + (same(left.charAt(i - 1), right.charAt(j - 1)) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }

    private static boolean same(char left, char right) {
        return Character.toLowerCase(left) == Character.toLowerCase(right);
    }
}
