// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What came of the faults, by kind. */
final class Tally {
    /** What became of a unit of work, and whether the session knew. */
    enum Outcome {
        UNDONE("undone"),
        UNKNOWN_AND_UNDONE("unknown, and undone"),
        UNKNOWN_AND_COMMITTED("unknown, and committed"),
        MISSED("the unit sent less and succeeded");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private final Map<Fault.What, Map<Outcome, Integer>> counts = new EnumMap<>(Fault.What.class);

    void count(Fault fault, Outcome outcome) {
        counts.computeIfAbsent(fault.what(), what -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum);
    }

    int struck() {
        return counts.values().stream()
                .flatMap(ofKind -> ofKind.entrySet().stream())
                .filter(count -> count.getKey() != Outcome.MISSED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Map<String, Integer> figures() {
        Map<String, Integer> figures = new TreeMap<>();
        counts.forEach((what, ofKind) ->
                ofKind.forEach((outcome, count) -> figures.put(what.words() + ": " + outcome.words, count)));
        return figures;
    }
}
