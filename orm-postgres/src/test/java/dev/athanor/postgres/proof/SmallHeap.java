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

/** A program that reads all halls, in one way or another, and prints how many; {@link HeapTest} starts it in a JVM whose heap does not hold them. */
final class SmallHeap {
    /** What a JVM exits with that has no memory left. */
    static final int OUT_OF_MEMORY = 3;

    private static final String ANSWER = "rows read: ";

    private SmallHeap() {}

    /** How the rows are read. */
    enum Way {
        /** Remembered, and the site of each is read by its handle. */
        TRACKED("a stream, remembered") {
            @Override
            long read(Session session) {
                try (Stream<Hall> halls = session.stream(select(HALL))) {
                    return halls.filter(hall -> hall.site().get().name().startsWith("site"))
                            .count();
                }
            }
        },
        /** Remembered by nobody, and the site of each is read by its handle. */
        UNTRACKED("a stream, untracked") {
            @Override
            long read(Session session) {
                try (Stream<Hall> halls = session.untracked().stream(select(HALL))) {
                    return halls.filter(hall -> hall.site().get().name().startsWith("site"))
                            .count();
                }
            }
        },
        /** All at once. */
        LISTED("a list") {
            @Override
            long read(Session session) {
                return session.list(select(HALL)).size();
            }
        };

        private final String text;

        Way(String text) {
            this.text = text;
        }

        /** In the words of the report. */
        String text() {
            return text;
        }

        abstract long read(Session session);
    }

    /** The program: URL, user, password, way. */
    public static void main(String[] arguments) {
        try (Database db = Postgres.options().poolSize(1).connect(arguments[0], arguments[1], arguments[2]);
                Session session = db.openSession()) {
            session.count(select(SITE));
            long read = Way.valueOf(arguments[3]).read(session);
            session.rollback();
            System.out.println(ANSWER + read);
        }
    }

    /**
     * How the program ended.
     *
     * @param read how many rows it says it has read, -1 where it does not say
     * @param output all that it printed, logs and stack traces included
     */
    record Outcome(int exit, long read, String output) {
        private static Outcome of(int exit, List<String> lines) {
            long read = lines.stream()
                    .filter(line -> line.startsWith(ANSWER))
                    .mapToLong(line -> Long.parseLong(line.substring(ANSWER.length())))
                    .findFirst()
                    .orElse(-1);
            return new Outcome(exit, read, String.join("\n", lines));
        }
    }

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
        List<String> output;
        try (BufferedReader lines = process.inputReader()) {
            output = lines.lines().toList();
        }
        process.waitFor(1, TimeUnit.MINUTES);
        return Outcome.of(process.exitValue(), output);
    }
}
