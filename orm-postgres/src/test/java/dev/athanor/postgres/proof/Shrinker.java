// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes steps out of a failing sequence as long as it still fails. */
final class Shrinker {
    private final Predicate<List<Step>> fails;

    Shrinker(Predicate<List<Step>> fails) {
        this.fails = fails;
    }

    /** A sequence that fails, and no longer does whichever step is taken out. */
    List<Step> shrink(List<Step> failing) {
        List<Step> smallest = failing;
        for (List<Step> smaller = smaller(smallest); smaller != null; smaller = smaller(smallest)) {
            smallest = smaller;
        }
        return smallest;
    }

    private @Nullable List<Step> smaller(List<Step> steps) {
        return candidates(steps).filter(fails).findFirst().orElse(null);
    }

    /** Halves first, then single steps, then a nested part as its steps, then what is inside a nested part. */
    private static Stream<List<Step>> candidates(List<Step> steps) {
        Stream<List<Step>> shorter = Stream.empty();
        for (int length = steps.size() / 2; length >= 1; length /= 2) {
            int size = length;
            for (int first = steps.size() - size; first >= 0; first -= size) {
                shorter = Stream.concat(shorter, Stream.of(replaced(steps, first, size, List.of())));
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            Step step = steps.get(i);
            if (!step.inner().isEmpty()) {
                shorter = Stream.concat(shorter, Stream.of(replaced(steps, at, 1, step.inner())));
                shorter = Stream.concat(
                        shorter,
                        candidates(step.inner()).map(inner -> replaced(steps, at, 1, List.of(step.with(inner)))));
            }
        }
        return shorter;
    }

    private static List<Step> replaced(List<Step> steps, int first, int size, List<Step> by) {
        List<Step> next = new ArrayList<>(steps.subList(0, first));
        next.addAll(by);
        next.addAll(steps.subList(first + size, steps.size()));
        return next;
    }
}
