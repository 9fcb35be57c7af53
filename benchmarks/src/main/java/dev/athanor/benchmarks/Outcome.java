// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Target;
import java.util.List;
import java.util.Locale;

/**
 * The lines of the report about one item.
 *
 * @param figures its line among all figures
 * @param targets a line for each target
 */
record Outcome(String figures, List<String> targets) {
    static Outcome of(Measured measured, boolean ownThread) {
        String none = "n/a";
        String figures = row(
                measured.duel().item(),
                measured.duel().against(),
                micros(measured.twinNanos().median()),
                measured.wall().toString(),
                ownThread ? measured.cpu().toString() : none,
                ownThread ? measured.bytes().toString() : none,
                measured.noise().toString());
        List<String> targets = measured.duel().targets().stream()
                .map(target -> target(
                        measured.duel().item(), measured.duel().against(), target, measured.figure(target.figure())))
                .toList();
        return new Outcome(figures, targets);
    }

    static String target(String item, String against, Target target, Estimate estimate) {
        return row(item, against, target.toString(), estimate.toString(), target.judge(estimate));
    }

    static String micros(double nanos) {
        return String.format(Locale.ROOT, nanos < 100_000 ? "%,.2f" : "%,.0f", nanos / 1000);
    }

    static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f KB", bytes / 1024.0);
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
