// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestReporter;

/** Random texts of all that means something to SQL, to patterns, to documents and to literals; and how many were tried, for the report. */
final class Hostile {
    /** How many texts a round has. */
    static final int EACH = 10;

    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    /** How many rounds a test has. */
    static final int ROUNDS = FULL ? 2_000 : 40;

    private static final int[] CHARACTERS = "ab%%__\\\\\\'\"?{},[]()$@:;-/*.\n\t \u00e4\uD83D\uDE00"
            .codePoints()
            .toArray();
    private static final Map<String, String> FIGURES = new TreeMap<>();

    private final long seed = Long.getLong("athanor.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    Random random() {
        return random;
    }

    List<String> texts() {
        return IntStream.range(0, EACH).mapToObj(i -> text(8)).toList();
    }

    /** Of one character up to so many. */
    String text(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> Character.toString(CHARACTERS[random.nextInt(CHARACTERS.length)]))
                .collect(Collectors.joining());
    }

    /** As {@link #text}, now and then empty. */
    String key() {
        return random.nextInt(10) == 0 ? "" : text(6);
    }

    static void count(TestReporter reporter, String what, int number) {
        FIGURES.put(what, "%,d".formatted(number));
        reporter.publishEntry(what, "" + number);
    }

    /** Written by each class, with what those before it counted. */
    static void report() throws IOException {
        if (FULL) {
            Report.write(
                    "shapes",
                    "No value changes what a statement means",
                    "Random texts of characters that mean something to SQL, patterns, documents and literals, compared"
                            + " on the server with what Java says; a difference fails the test. Names beside `quote_ident`"
                            + " are the subject of `PostgresDialectTest`, shapes of statements of `ShapeTest`.",
                    FIGURES);
        }
    }

    /** {@code seed 42}: finds the same texts again, as {@code -Dathanor.seed=42}. */
    @Override
    public String toString() {
        return "seed " + seed;
    }
}
