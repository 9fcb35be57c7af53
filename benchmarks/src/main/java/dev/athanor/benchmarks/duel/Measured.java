// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** What came out of a duel. */
public final class Measured {
    private final Duel duel;
    private final List<Round> rounds;

    Measured(Duel duel, List<Round> rounds) {
        this.duel = duel;
        this.rounds = rounds;
    }

    /** Contender, twin, twin, contender. */
    record Round(Turn first, Turn twin, Turn twinAgain, Turn last) {}

    /** What was measured. */
    public Duel duel() {
        return duel;
    }

    /** The ratio of wall times, contender to twin. */
    public Estimate wall() {
        return pairs((ours, theirs) -> ratio(ours.nanos(), theirs.nanos()));
    }

    /** The ratio of CPU times of the calling thread. */
    public Estimate cpu() {
        return pairs((ours, theirs) -> ratio(ours.cpuNanos(), theirs.cpuNanos()));
    }

    /** The ratio of bytes allocated by the calling thread. */
    public Estimate bytes() {
        return pairs((ours, theirs) -> ratio(ours.bytes(), theirs.bytes()));
    }

    /** The ratio of the twin's wall time to its own, the turn before: the noise. */
    public Estimate noise() {
        return each(round -> ratio(round.twinAgain.nanos(), round.twin.nanos()));
    }

    /** The twin's wall time for an operation, in nanoseconds. */
    public Estimate twinNanos() {
        return each(round -> (round.twin.nanos() + round.twinAgain.nanos()) / 2);
    }

    /** The figure a target limits. */
    public Estimate figure(Target.Figure figure) {
        return switch (figure) {
            case WALL -> wall();
            case CPU -> cpu();
            case OWN_NANOS ->
                pairs((ours, theirs) -> ours.nanos() - theirs.nanos()).per(duel.rows());
            case OWN_BYTES ->
                pairs((ours, theirs) -> ours.bytes() - theirs.bytes()).per(duel.rows());
            case NANOS -> pairs((ours, theirs) -> ours.nanos()).per(duel.rows());
        };
    }

    private static double ratio(double ours, double theirs) {
        return theirs <= 0 ? 1 : ours / theirs;
    }

    /** Of neighbouring turns, two pairs a round. */
    private Estimate pairs(ToDoubleBiFunction<Turn, Turn> figure) {
        double[] values = new double[rounds.size() * 2];
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            values[2 * i] = figure.applyAsDouble(round.first, round.twin);
            values[2 * i + 1] = figure.applyAsDouble(round.last, round.twinAgain);
        }
        return Estimate.of(values);
    }

    private Estimate each(ToDoubleFunction<Round> figure) {
        return Estimate.of(rounds.stream().mapToDouble(figure).toArray());
    }
}
