// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Condition;
import dev.athanor.compile.Dialect;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text that is searched for stands for itself, whatever wildcards it holds. */
class PatternTest {
    private static final String LETTERS = "ab%_\\";

    @Test
    void findsWhatJavaFinds() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = random(random, 6);
            String part = random(random, 3);
            assertThat(matches(text, pattern(USER.email.contains(part))))
                    .as("seed %s: '%s' in '%s'", seed, part, text)
                    .isEqualTo(text.contains(part));
            assertThat(matches(text, pattern(USER.email.startsWith(part))))
                    .as("seed %s: '%s' before '%s'", seed, part, text)
                    .isEqualTo(text.startsWith(part));
            assertThat(matches(text, pattern(USER.email.endsWith(part))))
                    .as("seed %s: '%s' behind '%s'", seed, part, text)
                    .isEqualTo(text.endsWith(part));
        }
    }

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most + 1); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String pattern(Condition like) {
        return String.valueOf(Sql.select(USER.id)
                .where(like)
                .compiled(Dialect.GENERIC)
                .parameters()
                .get(0)
                .value());
    }

    /** LIKE as PostgreSQL's manual (9.7.1) says it, with a backslash as escape; one at the end is the server's error 22025. */
    private static boolean matches(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '%') {
            return matches(text, pattern.substring(1)) || (!text.isEmpty() && matches(text.substring(1), pattern));
        }
        if (first == '\\') {
            assertThat(pattern.length())
                    .as("a pattern must not end in its escape")
                    .isGreaterThan(1);
            return !text.isEmpty()
                    && text.charAt(0) == pattern.charAt(1)
                    && matches(text.substring(1), pattern.substring(2));
        }
        return !text.isEmpty()
                && (first == '_' || first == text.charAt(0))
                && matches(text.substring(1), pattern.substring(1));
    }
}
