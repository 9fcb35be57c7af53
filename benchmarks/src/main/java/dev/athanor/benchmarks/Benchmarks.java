// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Referee;
import dev.athanor.benchmarks.duel.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The program behind {@code mvn -q -Pbenchmarks}: every duel on a scratch database of its own, and the page {@code docs/performance.md} of it.
 *
 * <p>With arguments, or with the system property {@code athanor.benchmarks.only}, only the items run whose names contain one of them, and nothing is written; so it
 * is with the system property {@code athanor.benchmarks.quick}, which measures for a tenth of the time.
 */
public final class Benchmarks {
    static final int USERS = 10_000;

    private static final Referee THOROUGH =
            new Referee(Duration.ofSeconds(6), Duration.ofSeconds(8), Duration.ofMillis(60));

    private static final Report.Heading HEADING = new Report.Heading(
            "performance.md",
            "Performance",
            "mvn -q -Pbenchmarks",
            "Each item is a duel: Athanor, and a twin that a skilled person would write with plain JDBC and HikariCP"
                    + " for the same records.",
            "\"stub\" is a driver without a server, with canned rows: there the difference to the twin is what the"
                    + " library itself adds. `mvn -q -Ppeers` puts other libraries in the twin's place and writes"
                    + " `performance-peers.md`.");

    private Benchmarks() {}

    /** Runs all items, or those whose names contain an argument. */
    public static void main(String[] arguments) throws Exception {
        Series series = new Series(arguments, new Report(HEADING), THOROUGH);
        try (Scratch scratch = new Scratch(USERS);
                Ground near = Ground.near(scratch.server());
                Ground far = Ground.far(scratch.server())) {
            series.report().server(scratch.version());
            for (Duel duel : duels(scratch, near, far)) {
                series.run(duel);
            }
            series.run(new ReadDuels(near).crowd(), false);
            runLives(series, scratch);
        }
        series.end();
        System.exit(0); // threads of pools and crews may still wait for work
    }

    private static void runLives(Series series, Scratch scratch) throws Exception {
        if (series.isWanted("cold start")) {
            Lives.coldStart(scratch.server()).forEach(series.report()::add);
        }
        if (series.isWanted("streaming")) {
            scratch.addReadings();
            series.report().add(Lives.millionRows(scratch.server()));
        }
        if (series.isWanted("jars")) {
            series.report().target(Lives.jars());
        }
    }

    /** All duels of one process whose figures are those of the calling thread. */
    static List<Duel> duels(Scratch scratch, Ground near, Ground far) {
        List<Duel> duels = new ArrayList<>(new StubDuels().duels());
        GraphDuels graphs = new GraphDuels(near);
        duels.addAll(new ReadDuels(near).duels());
        duels.add(graphs.graph(Target.wall(1.0)));
        duels.addAll(graphs.dynamic());
        duels.addAll(new WriteDuels(near, scratch).duels());
        duels.add(new DistanceDuels(near, scratch, "").mixed());
        duels.addAll(new CopyDuels(near, scratch).duels());
        duels.addAll(new DistanceDuels(far, scratch, "1 ms away: ").far());
        return duels;
    }
}
