// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.testing.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What takes a JVM of its own, or no clock, beside other libraries; each JVM sees the libraries only that it uses. */
record PeerLives(TestDatabase server, ClassPath classPath) {
    static final String JARS = "jars, with what they need";
    static final String MISSING = "copy in 100,000 rows";
    private static final int STARTS = 5;

    List<Outcome> coldStarts() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        Child athanor = new Child(classPath.with(), ColdStart.class);
        for (Peer peer : Peer.values()) {
            Child twin = new Child(classPath.with(peer), PeerStart.class);
            outcomes.addAll(Lives.coldStart(
                    peer.title(),
                    STARTS,
                    () -> Lives.start(athanor, "athanor", server),
                    () -> Lives.start(twin, peer.name(), server)));
        }
        return outcomes;
    }

    List<Outcome> streams() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            outcomes.add(Lives.millionRows(
                    peer.title(),
                    new Child(classPath.with(peer), PeerStream.class),
                    List.of(peer.name(), server.url(), server.user(), server.password())));
        }
        return outcomes;
    }

    List<Outcome> jars() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            long theirs = classPath.bytes(peer);
            outcomes.add(row(
                    JARS,
                    peer,
                    Outcome.kilobytes(theirs),
                    String.format(Locale.ROOT, "%.2f", (double) classPath.ownBytes() / theirs)));
        }
        return outcomes;
    }

    /** The items that a library has no twin for. */
    static List<Outcome> missing() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            if (!peer.tracks()) {
                outcomes.add(
                        row("1 to 10,000 rows, or by a JSON key, tracked", peer, "none: it tracks nothing", "n/a"));
            }
            outcomes.add(row(MISSING, peer, "none: it has no COPY", "n/a"));
        }
        return outcomes;
    }

    private static Outcome row(String item, Peer peer, String twin, String bytes) {
        return new Outcome(Outcome.row(item, peer.title(), twin, "n/a", "n/a", bytes, "n/a"), List.of());
    }
}
