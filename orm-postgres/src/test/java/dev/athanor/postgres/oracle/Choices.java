// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What chance decides, written down, so that a statement can be made again of fewer and smaller decisions: 0 is the simplest everywhere, and what was not
 * decided is 0.
 */
final class Choices {
    private final SplittableRandom random;
    private final List<Integer> given;
    private final List<Integer> made = new ArrayList<>();
    private final boolean replayed;

    private Choices(long seed, List<Integer> given, boolean replayed) {
        this.random = new SplittableRandom(seed);
        this.given = given;
        this.replayed = replayed;
    }

    static Choices of(long seed) {
        return new Choices(seed, List.of(), false);
    }

    static Choices again(List<Integer> decisions) {
        return new Choices(0, decisions, true);
    }

    /** From 0 up to a bound that is left out. */
    int below(int bound) {
        int choice;
        if (replayed) {
            choice = made.size() < given.size() ? Math.floorMod(given.get(made.size()), bound) : 0;
        } else {
            choice = random.nextInt(bound);
        }
        made.add(choice);
        return choice;
    }

    /** Whether the less simple of two happens, in so many of a hundred cases. */
    boolean chance(int percent) {
        return below(100) >= 100 - percent;
    }

    <T> T pick(List<? extends T> list) {
        return list.get(below(list.size()));
    }

    List<Integer> made() {
        return List.copyOf(made);
    }
}
