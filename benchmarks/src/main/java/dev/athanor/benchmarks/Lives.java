// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What takes a JVM of its own, and what is counted without a clock. */
final class Lives {
    private static final int STARTS = 10;
    private static final long LARGEST = 700 * 1024;

    private Lives() {}

    /** Fresh JVMs in turn: Athanor, JDBC, JDBC, Athanor. */
    static Outcome coldStart(TestDatabase server) throws IOException {
        double[] ratios = new double[2 * STARTS];
        double[] noise = new double[STARTS];
        double[] plain = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            double ours = start("athanor", server);
            double theirs = start("jdbc", server);
            double theirsAgain = start("jdbc", server);
            double oursAgain = start("athanor", server);
            ratios[2 * i] = ours / theirs;
            ratios[2 * i + 1] = oursAgain / theirsAgain;
            noise[i] = theirsAgain / theirs;
            plain[i] = theirs * 1e6;
        }
        Estimate wall = Estimate.of(ratios);
        String item = "cold start, from main to the first row";
        String against = "JDBC with HikariCP";
        return new Outcome(
                Outcome.row(
                        item,
                        against,
                        Outcome.micros(Estimate.of(plain).median()),
                        wall.toString(),
                        "n/a",
                        "n/a",
                        Estimate.of(noise).toString()),
                List.of(Outcome.target(item, against, Target.wall(1.15), wall)));
    }

    private static double start(String side, TestDatabase server) throws IOException {
        return Child.run(List.of(), ColdStart.class, side, server.url(), server.user(), server.password())[0];
    }

    /** Both sides in one JVM with a heap of 64 MB. */
    static Outcome millionRows(TestDatabase server) throws IOException {
        double[] printed =
                Child.run(List.of("-Xmx64m"), MillionRows.class, server.url(), server.user(), server.password());
        Estimate wall = new Estimate(printed[0], printed[1], printed[2]);
        Estimate cpu = new Estimate(printed[3], printed[4], printed[5]);
        Estimate noise = new Estimate(printed[6], printed[7], printed[8]);
        String item = "streaming 1,000,000 entities, heap 64 MB";
        return new Outcome(
                Outcome.row(
                        item,
                        "JDBC",
                        Outcome.micros(printed[9]),
                        wall.toString(),
                        cpu.toString(),
                        "n/a",
                        noise.toString()),
                List.of(Outcome.target(item, "JDBC", Target.cpu(1.1), cpu)));
    }

    /** A target without figures. */
    static String jars() throws IOException {
        long bytes = JarSize.bytes();
        String measured = String.format(Locale.ROOT, "%.0f KB", bytes / 1024.0);
        return Outcome.row(
                "jars of `orm-core` and `orm-postgres`", "", "≤ 700 KB", measured, bytes <= LARGEST ? "yes" : "no");
    }
}
