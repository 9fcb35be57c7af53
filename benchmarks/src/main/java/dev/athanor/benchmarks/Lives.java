// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Estimate;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.testing.TestDatabase;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What takes a JVM of its own, and what is counted without a clock. */
final class Lives {
    private static final int STARTS = 10;
    private static final String PLAIN = "JDBC with HikariCP";
    private static final long LARGEST = 700 * 1024;

    private Lives() {}

    /** Fresh JVMs in turn, Athanor, JDBC, JDBC, Athanor: the time to the first row, and the most memory of the process. */
    static List<Outcome> coldStart(TestDatabase server) throws IOException {
        double[][] ours = new double[2 * STARTS][];
        double[][] theirs = new double[2 * STARTS][];
        for (int i = 0; i < 2 * STARTS; i += 2) {
            ours[i] = start("athanor", server);
            theirs[i] = start("jdbc", server);
            theirs[i + 1] = start("jdbc", server);
            ours[i + 1] = start("athanor", server);
        }
        Estimate time = ratio(ours, theirs, 0);
        String item = "cold start, from main to the first row";
        return List.of(
                new Outcome(
                        row(item, Outcome.micros(median(theirs, 0) * 1e6), time, noise(theirs, 0)),
                        List.of(Outcome.target(item, PLAIN, Target.wall(1.15), time))),
                new Outcome(
                        row(
                                "the same: peak memory of the process",
                                String.format(Locale.ROOT, "%.0f MB", median(theirs, 1)),
                                ratio(ours, theirs, 1),
                                noise(theirs, 1)),
                        List.of()));
    }

    private static String row(String item, String twin, Estimate ratio, Estimate noise) {
        return Outcome.row(item, PLAIN, twin, ratio.toString(), "n/a", "n/a", noise.toString());
    }

    private static Estimate ratio(double[][] ours, double[][] theirs, int figure) {
        return Estimate.of(IntStream.range(0, ours.length)
                .mapToDouble(i -> ours[i][figure] / theirs[i][figure])
                .toArray());
    }

    private static Estimate noise(double[][] theirs, int figure) {
        return Estimate.of(IntStream.range(0, STARTS)
                .mapToDouble(i -> theirs[2 * i + 1][figure] / theirs[2 * i][figure])
                .toArray());
    }

    private static double median(double[][] sides, int figure) {
        return Estimate.of(
                        Arrays.stream(sides).mapToDouble(side -> side[figure]).toArray())
                .median();
    }

    private static double[] start(String side, TestDatabase server) throws IOException {
        return Child.run(List.of(), ColdStart.class, side, server.url(), server.user(), server.password());
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
