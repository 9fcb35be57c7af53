// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The duels of one program, of which a part may be wanted, and their report. */
final class Series {
    private final List<String> wanted;
    private final boolean quick = Boolean.getBoolean("athanor.benchmarks.quick");
    private final Referee referee;
    private final Report report;

    Series(String[] arguments, Report report, Referee thorough) {
        this.referee =
                quick ? new Referee(Duration.ofMillis(800), Duration.ofSeconds(1), Duration.ofMillis(20)) : thorough;
        this.wanted = Stream.concat(Stream.of(arguments), Stream.of(System.getProperty("athanor.benchmarks.only", "")))
                .filter(name -> !name.isBlank())
                .toList();
        this.report = report;
    }

    Report report() {
        return report;
    }

    /** A duel whose CPU time and bytes are those of the calling thread. */
    void run(Duel duel) throws Exception {
        run(duel, true);
    }

    void run(Duel duel, boolean ownThread) throws Exception {
        if (isWanted(duel.item())) {
            Measured measured = referee.judge(duel);
            report.add(Outcome.of(measured, ownThread));
        }
    }

    boolean isWanted(String item) {
        return wanted.isEmpty() || wanted.stream().anyMatch(item::contains);
    }

    /** Writes the page, where everything was measured for its full time. */
    void end() throws IOException {
        if (!quick && wanted.isEmpty()) {
            report.write();
        }
    }
}
