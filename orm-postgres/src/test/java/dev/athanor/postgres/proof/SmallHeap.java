// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.depot.HallTable.HALL;
import static dev.athanor.postgres.proof.depot.SiteTable.SITE;
import static dev.athanor.query.Sql.select;

import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.proof.depot.Hall;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that reads all halls, in one way or another, and prints how many; {@link StreamHeapTest} starts it in a JVM whose heap does not hold them. */
final class SmallHeap {
    /** What a JVM exits with that has no memory left. */
    static final int OUT_OF_MEMORY = 3;

    private SmallHeap() {}

    /** How the rows are read. */
    enum Way {
        /** Remembered, and the site of each is read by its handle. */
        TRACKED {
            @Override
            long read(Session session) {
                try (Stream<Hall> halls = session.stream(select(HALL))) {
                    return halls.filter(hall -> hall.site().get().name().startsWith("site"))
                            .count();
                }
            }
        },
        /** Remembered by nobody, and the site of each is read by its handle. */
        UNTRACKED {
            @Override
            long read(Session session) {
                try (Stream<Hall> halls = session.untracked().stream(select(HALL))) {
                    return halls.filter(hall -> hall.site().get().name().startsWith("site"))
                            .count();
                }
            }
        },
        /** All at once. */
        LISTED {
            @Override
            long read(Session session) {
                return session.list(select(HALL)).size();
            }
        };

        abstract long read(Session session);
    }

    /** The program: URL, user, password, way. */
    public static void main(String[] arguments) {
        try (Database db = Postgres.options().poolSize(1).connect(arguments[0], arguments[1], arguments[2]);
                Session session = db.openSession()) {
            session.count(select(SITE));
            long read = Way.valueOf(arguments[3]).read(session);
            session.rollback();
            System.out.println(read);
        }
    }

    /** How the program ended, and the last that it printed. */
    record Outcome(int exit, String output) {}

    static Outcome run(int megabytes, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""),
                "-XX:+ExitOnOutOfMemoryError",
                SmallHeap.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        String output;
        try (BufferedReader lines = process.inputReader()) {
            output = lines.lines().reduce("", (before, line) -> line);
        }
        process.waitFor(1, TimeUnit.MINUTES);
        return new Outcome(process.exitValue(), output);
    }
}
