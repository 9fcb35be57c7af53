// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Measured;
import dev.athanor.benchmarks.duel.Referee;
import dev.athanor.benchmarks.duel.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program behind {@code mvn -q -Pbenchmarks}: every duel on a scratch database of its own, and the page {@code docs/performance.md} of it.
 *
 * <p>With arguments, or with the system property {@code athanor.benchmarks.only}, only the items run whose names contain one of them, and nothing is written; so it
 * is with the system property {@code athanor.benchmarks.quick}, which measures for a tenth of the time.
 */
public final class Benchmarks {
    private static final int USERS = 10_000;

    private final List<String> wanted;
    private final Referee referee;
    private final Report report = new Report();

    private Benchmarks(List<String> wanted, Referee referee) {
        this.wanted = wanted;
        this.referee = referee;
    }

    /** Runs all items, or those whose names contain an argument. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = Boolean.getBoolean("athanor.benchmarks.quick");
        Referee referee = quick
                ? new Referee(Duration.ofMillis(800), Duration.ofSeconds(1), Duration.ofMillis(20))
                : new Referee(Duration.ofSeconds(7), Duration.ofSeconds(8), Duration.ofMillis(60));
        List<String> wanted = Stream.concat(
                        Stream.of(arguments), Stream.of(System.getProperty("athanor.benchmarks.only", "")))
                .filter(name -> !name.isBlank())
                .toList();
        Benchmarks benchmarks = new Benchmarks(wanted, referee);
        benchmarks.run();
        if (!quick && wanted.isEmpty()) {
            benchmarks.report.write();
        }
        System.exit(0); // threads of pools and crews may still wait for work
    }

    private void run() throws Exception {
        try (Scratch scratch = new Scratch(USERS);
                Ground near = Ground.near(scratch.server());
                Ground far = Ground.far(scratch.server())) {
            report.server(scratch.rows("show server_version").get(0).replace("|", ""));
            for (Duel duel : duels(scratch, near, far)) {
                run(duel, true);
            }
            run(new ReadDuels(near).crowd(), false);
            if (isWanted("cold start")) {
                report.add(Lives.coldStart(scratch.server()));
            }
            if (isWanted("streaming")) {
                scratch.addReadings();
                report.add(Lives.millionRows(scratch.server()));
            }
            if (isWanted("jars")) {
                report.target(Lives.jars());
            }
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

    private void run(Duel duel, boolean ownThread) throws Exception {
        if (isWanted(duel.item())) {
            Measured measured = referee.judge(duel);
            report.add(Outcome.of(measured, ownThread));
        }
    }

    private boolean isWanted(String item) {
        return wanted.isEmpty() || wanted.stream().anyMatch(item::contains);
    }
}
