// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import dev.athanor.benchmarks.duel.Target;
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
    void thePageHasALineForEachFigureAndEachTarget() throws Exception {
        Report report = new Report(new Report.Heading("page.md", "Title", "a command", "What a duel is.", "A note."));
        report.server("18.6");
        report.add(Outcome.of(
                SHORT.judge(Duel.of("item", "twin", () -> 1, () -> 1).targets(Target.wall(1e9), Target.cpu(-1))),
                true));
        assertThat(report.text())
                .startsWith("# Title\n\nWritten by `a command` on 20")
                .contains(
                        "PostgreSQL 18.6 ",
                        "What a duel is. Both",
                        "95 % from",
                        "flights decide. A note.\n\n## Targets")
                .containsPattern("\\| item \\| twin \\| wall ≤ [0-9,.]+ × \\| .* \\| yes \\|")
                .containsPattern("\\| item \\| twin \\| CPU ≤ -1.00 × \\| .* \\| no \\|")
                .containsPattern("\\| item \\| twin \\| [0-9.,]+( \\| [^|]*\\[[^|]*\\]){4} \\|\n$");
    }

    @Test
    void theIntervalOfAMedianIsThatOfTheBinomialDistribution() {
        double[] values = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        assertThat(Estimate.of(values)).isEqualTo(new Estimate(10.5, 6, 15));
    }
}
