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
import java.util.stream.Stream;

/** What takes a JVM of its own, and what is counted without a clock. */
final class Lives {
    static final String COLD_START = "cold start, from main to the first row";
    static final String STREAM = "streaming 1,000,000 entities, heap 64 MB";
    private static final int STARTS = 10;
    private static final long LARGEST = 700 * 1024;

    private Lives() {}

    /** A fresh JVM, which tells its milliseconds to the first row and its megabytes. */
    interface Start {
        double[] run() throws IOException;
    }

    static List<Outcome> coldStart(TestDatabase server) throws IOException {
        Child child = new Child(ColdStart.class);
        return coldStart(
                "JDBC with HikariCP",
                STARTS,
                () -> start(child, "athanor", server),
                () -> start(child, "jdbc", server),
                Target.wall(1.15));
    }

    static double[] start(Child child, String side, TestDatabase server) throws IOException {
        return child.run(List.of(), List.of(side, server.url(), server.user(), server.password()));
    }

    /** Fresh JVMs in turn, Athanor, twin, twin, Athanor: the time to the first row, and the most memory of the process. */
    static List<Outcome> coldStart(String against, int rounds, Start athanor, Start twin, Target... targets)
            throws IOException {
        double[][] ours = new double[2 * rounds][];
        double[][] theirs = new double[2 * rounds][];
        for (int i = 0; i < 2 * rounds; i += 2) {
            ours[i] = athanor.run();
            theirs[i] = twin.run();
            theirs[i + 1] = twin.run();
            ours[i + 1] = athanor.run();
        }
        Estimate time = ratio(ours, theirs, 0);
        String micros = Outcome.micros(median(theirs, 0) * 1e6);
        String megabytes = String.format(Locale.ROOT, "%.0f MB", median(theirs, 1));
        return List.of(
                new Outcome(
                        Outcome.row(COLD_START, against, micros, time.toString(), "n/a", "n/a", noise(theirs, 0)),
                        Stream.of(targets)
                                .map(target -> Outcome.target(COLD_START, against, target, time))
                                .toList()),
                new Outcome(
                        Outcome.row(
                                "the same: peak memory of the process",
                                against,
                                megabytes,
                                "n/a",
                                "n/a",
                                ratio(ours, theirs, 1).toString(),
                                noise(theirs, 1)),
                        List.of()));
    }

    private static Estimate ratio(double[][] ours, double[][] theirs, int figure) {
        return Estimate.of(IntStream.range(0, ours.length)
                .mapToDouble(i -> ours[i][figure] / theirs[i][figure])
                .toArray());
    }

    private static String noise(double[][] theirs, int figure) {
        return Estimate.of(IntStream.range(0, theirs.length / 2)
                        .mapToDouble(i -> theirs[2 * i + 1][figure] / theirs[2 * i][figure])
                        .toArray())
                .toString();
    }

    private static double median(double[][] sides, int figure) {
        return Estimate.of(
                        Arrays.stream(sides).mapToDouble(side -> side[figure]).toArray())
                .median();
    }

    static Outcome millionRows(TestDatabase server) throws IOException {
        return millionRows(
                "JDBC",
                new Child(MillionRows.class),
                List.of(server.url(), server.user(), server.password()),
                Target.cpu(1.1));
    }

    /** Both sides in one JVM with a heap of 64 MB, whose program prints as {@link MillionRows} does. */
    static Outcome millionRows(String against, Child child, List<String> arguments, Target... targets)
            throws IOException {
        double[] printed = child.run(List.of("-Xmx64m"), arguments);
        Estimate wall = new Estimate(printed[0], printed[1], printed[2]);
        Estimate cpu = new Estimate(printed[3], printed[4], printed[5]);
        Estimate noise = new Estimate(printed[6], printed[7], printed[8]);
        return new Outcome(
                Outcome.row(
                        STREAM,
                        against,
                        Outcome.micros(printed[9]),
                        wall.toString(),
                        cpu.toString(),
                        "n/a",
                        noise.toString()),
                Stream.of(targets)
                        .map(target -> Outcome.target(STREAM, against, target, cpu))
                        .toList());
    }

    /** A target without figures. */
    static String jars() throws IOException {
        long bytes = JarSize.bytes();
        return Outcome.row(
                "jars of `orm-core` and `orm-postgres`",
                "",
                "≤ 700 KB",
                Outcome.kilobytes(bytes),
                bytes <= LARGEST ? "yes" : "no");
    }
}
