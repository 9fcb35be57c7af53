// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Referee;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program behind {@code mvn -q -Ppeers}: the benchmarks' items beside other libraries, and the page {@code docs/performance-peers.md} of it. */
public final class Peers {
    private static final Referee THOROUGH =
            new Referee(Duration.ofMillis(3_500), Duration.ofMillis(3_300), Duration.ofMillis(60));
    private static final String NOTES = """
        What Athanor does is what it does in [Performance](performance.md), where its twin is plain JDBC.

        ## The others

        Each through a pool of HikariCP whose driver rewrites batches of inserts, written as its documentation advises where speed counts; [the source](../peers/src/main/java/dev/athanor/benchmarks) shows it. Reads take no transaction, and each returns what the library's users work with: entities, or records. jOOQ and Jimmer track nothing.

        A cold start is a fresh JVM, which sees the jars of one library only; each of the others knows all eight tables from the start. Its peak memory is that of the process. The jars are a library's own and whatever these need at run time, as their POMs say, without driver, pool and SLF4J; Athanor's are counted alike. The stream's two sides share a JVM with a heap of 64 MB.

        """;
    private static final Report.Heading HEADING = new Report.Heading(
            "performance-peers.md",
            "Performance beside other libraries",
            "mvn -q -Ppeers",
            "Each item is a duel: Athanor, and a twin that does the same work by another library.",
            Stream.of(Peer.values())
                    .map(peer -> "- **" + peer.title() + "**: " + peer.setUp())
                    .collect(Collectors.joining("\n", NOTES, "")));

    private Peers() {}

    /** Runs all items, or those whose names contain an argument. */
    public static void main(String[] arguments) throws Exception {
        Series series = new Series(arguments, new Report(HEADING), THOROUGH);
        try (Scratch scratch = new Scratch(Benchmarks.USERS);
                Ground near = Ground.near(scratch.server());
                Ground far = Ground.far(scratch.server())) {
            HibernateShop.prepare(scratch);
            series.report().server(scratch.version());
            List<Twins> all = Stream.of(Peer.values())
                    .map(peer -> new Twins(peer, near, far))
                    .toList();
            List<Duel> duels = Benchmarks.duels(scratch, near, far).stream()
                    .flatMap(duel -> all.stream().flatMap(twins -> twins.beside(duel).stream()))
                    .toList();
            all.forEach(Twins::requirePlaced);
            List<Duel> crowds = all.stream().map(Twins::crowd).toList();
            for (Duel duel : Stream.concat(duels.stream(), crowds.stream())
                    .toList()) { // a difference shall show now, and not after a quarter of an hour
                if (series.isWanted(duel.item())) {
                    Referee.smoke(duel);
                }
            }
            for (Duel duel : duels) {
                series.run(duel);
            }
            for (Duel crowd : crowds) {
                series.run(crowd, false);
            }
            all.forEach(Twins::close);
            runLives(series, scratch);
        }
        series.end();
        System.exit(0); // threads of pools may still wait for work
    }

    private static void runLives(Series series, Scratch scratch) throws Exception {
        PeerLives lives = new PeerLives(scratch.server(), new ClassPath());
        if (series.isWanted(Lives.COLD_START)) {
            lives.coldStarts().forEach(series.report()::add);
        }
        if (series.isWanted(Lives.STREAM)) {
            scratch.addReadings();
            lives.streams().forEach(series.report()::add);
        }
        if (series.isWanted(PeerLives.JARS)) {
            lives.jars().forEach(series.report()::add);
        }
        if (series.isWanted(PeerLives.MISSING)) {
            PeerLives.missing().forEach(series.report()::add);
        }
    }
}
