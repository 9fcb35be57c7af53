// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets two sides take turns: contender, twin, twin, contender, and again. What disturbs the machine for longer than a turn disturbs neighbours alike, and the
 * order favours nobody.
 *
 * @param warmUp for both sides together
 * @param measuring for both sides together
 * @param turn how long one turn shall last
 */
public record Referee(Duration warmUp, Duration measuring, Duration turn) {
    private static final int FEWEST_ROUNDS = 6;
    private static final int MOST_OPERATIONS = 1_000_000;

    /** Makes sure that both sides do the same, warms them up, and measures. */
    public Measured judge(Duel duel) throws Exception {
        duel.requireEqual();
        int times = warmUp(duel);
        List<Measured.Round> rounds = new ArrayList<>();
        long end = System.nanoTime() + measuring.toNanos();
        while (rounds.size() < FEWEST_ROUNDS || System.nanoTime() < end) {
            rounds.add(new Measured.Round(
                    turn(duel, duel.contender(), times),
                    turn(duel, duel.twin(), times),
                    turn(duel, duel.twin(), times),
                    turn(duel, duel.contender(), times)));
        }
        return new Measured(duel, rounds);
    }

    /** Runs each side once and compares: what a build checks. */
    public static void smoke(Duel duel) throws Exception {
        duel.requireEqual();
    }

    /** Yields how many operations make a turn. */
    private int warmUp(Duel duel) throws Exception {
        long end = System.nanoTime() + warmUp.toNanos();
        int times = 1;
        do {
            double slower = Math.max(
                    turn(duel, duel.contender(), times).nanos(),
                    turn(duel, duel.twin(), times).nanos());
            times = (int) Math.max(1, Math.min(MOST_OPERATIONS, turn.toNanos() / Math.max(1, slower)));
        } while (System.nanoTime() < end);
        return times;
    }

    private static Turn turn(Duel duel, Work side, int times) throws Exception {
        duel.reset().run();
        return Turn.of(side, duel.before(), times);
    }
}
