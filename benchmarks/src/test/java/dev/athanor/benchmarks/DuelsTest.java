// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both sides of every duel do the same; how fast they are is no test's business. */
class DuelsTest {
    private static final Referee SHORT = new Referee(Duration.ZERO, Duration.ZERO, Duration.ofNanos(1));

    @Test
    void bothSidesOfEveryDuelDoTheSame() throws Exception {
        try (Scratch scratch = new Scratch(1_100);
                Ground near = Ground.near(scratch.server());
                Ground far = Ground.far(scratch.server())) {
            for (Duel duel : Benchmarks.duels(scratch, near, far)) {
                Referee.smoke(duel);
            }
            Referee.smoke(new ReadDuels(near).crowd());
        }
    }

    @Test
    void sidesThatDifferAreNotMeasured() {
        Duel unfair = Duel.of("unfair", "the truth", () -> 1, () -> 2);
        assertThatThrownBy(() -> SHORT.judge(unfair)).hasMessageContaining("unfair: the two sides differ");
    }

    @Test
    void workOfTwiceTheSizeAllocatesTwiceAsMuch() throws Exception {
        Measured measured = SHORT.judge(
                Duel.of("bytes", "half", () -> new byte[2_000_000].length / 2, () -> new byte[1_000_000].length));
        assertThat(measured.bytes().median()).isBetween(1.9, 2.1);
        assertThat(measured.bytes().low()).isLessThanOrEqualTo(measured.bytes().median());
    }

    @Test
    void theIntervalOfAMedianIsThatOfTheBinomialDistribution() {
        double[] values = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        assertThat(Estimate.of(values)).isEqualTo(new Estimate(10.5, 6, 15));
    }
}
