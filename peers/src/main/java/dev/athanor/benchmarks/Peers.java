// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Referee;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The program behind {@code mvn -q -Ppeers}: the benchmarks' items beside other libraries, and the page {@code docs/performance-peers.md} of it. */
public final class Peers {
    private static final List<Peer> PEERS = List.of(HibernateShop.PEER, JooqShop.PEER, JimmerShop.PEER, EbeanShop.PEER);
    private static final Referee THOROUGH =
            new Referee(Duration.ofSeconds(5), Duration.ofSeconds(4), Duration.ofMillis(60));
    private static final String NOTES = """
        What Athanor does is what it does in [Performance](performance.md), where its twin is plain JDBC.

        ## The others

        Each through a pool of HikariCP whose driver rewrites batches of inserts, written as its documentation advises where speed counts; [the source](../peers/src/main/java/dev/athanor/benchmarks) shows it. Reads take no transaction, and each returns what the library's users work with: entities, or records.

        """;
    private static final Report.Heading HEADING = new Report.Heading(
            "performance-peers.md",
            "Performance beside other libraries",
            "mvn -q -Ppeers",
            "Each item is a duel: Athanor, and a twin that does the same work by another library.",
            PEERS.stream()
                    .map(peer -> "- **" + peer.name() + "**: " + peer.setUp())
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
            List<Twins> all =
                    PEERS.stream().map(peer -> new Twins(peer, near, far)).toList();
            List<Duel> duels = Benchmarks.duels(scratch, near, far).stream()
                    .flatMap(duel -> all.stream().flatMap(twins -> twins.beside(duel).stream()))
                    .toList();
            all.forEach(Twins::requirePlaced);
            for (Duel duel : duels) { // a difference shall show now, and not after a quarter of an hour
                if (series.isWanted(duel.item())) {
                    Referee.smoke(duel);
                }
            }
            for (Duel duel : duels) {
                series.run(duel);
            }
            all.forEach(Twins::close);
        }
        series.end();
        System.exit(0); // threads of pools may still wait for work
    }
}
