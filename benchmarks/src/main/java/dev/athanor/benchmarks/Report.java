// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The page of a series; each line is printed as it comes. */
final class Report {
    private static final String ABOUT = """
        # %s

        Written by `%s` on %s: %s, JDK %s (%s), PostgreSQL %s without waiting for the disk, pgjdbc %s, %d processors shared by both sides, client and server on one machine.

        %s Both have run once and their results were compared before anything was timed. They take turns in one process (Athanor, twin, twin, Athanor), and what is quoted is the median of the ratios of neighbouring turns, with its interval of 95 %% from order statistics: below 1 Athanor is faster. The twin's second turn against its first is the noise of the machine. CPU time and bytes are those of the calling thread, without the server, and without garbage collection and compilation.

        "1 ms away" puts a millisecond on each flight to the server and back, and flights decide. %s

        ## Targets

        | Item | Against | Target | Measured | Met |
        | --- | --- | --- | --- | --- |
        """;
    private static final String FIGURES = """

        ## All figures

        | Item | Against | Twin, µs | Wall | CPU | Bytes | Noise |
        | --- | --- | --: | --: | --: | --: | --: |
        """;

    private final List<String> targets = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final Heading heading;
    private String server = "";

    /**
     * What stands above the figures.
     *
     * @param file the page's name in {@code docs}
     * @param command what writes it
     * @param duel what a duel is
     * @param notes what else a reader has to know, as Markdown
     */
    record Heading(String file, String title, String command, String duel, String notes) {}

    Report(Heading heading) {
        this.heading = heading;
    }

    void server(String version) {
        server = version;
    }

    void add(Outcome outcome) {
        figures.add(outcome.figures());
        System.out.println(outcome.figures());
        outcome.targets().forEach(this::target);
    }

    void target(String line) {
        targets.add(line);
        System.out.println("  " + line);
    }

    void write() throws IOException {
        Path page = docs().resolve(heading.file());
        Files.writeString(page, text());
        System.out.println("written: " + page);
    }

    /** The page. */
    String text() {
        String about = ABOUT.formatted(
                heading.title(),
                heading.command(),
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version(),
                ManagementFactory.getGarbageCollectorMXBeans().get(0).getName().replaceAll(" .*", ""),
                server,
                org.postgresql.util.DriverInfo.DRIVER_VERSION,
                Runtime.getRuntime().availableProcessors(),
                heading.duel(),
                heading.notes());
        return about + String.join("\n", targets) + "\n" + FIGURES + String.join("\n", figures) + "\n";
    }

    /** The folder of the pages, of the checkout that the program was started in. */
    private static Path docs() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("docs/ARCHITECTURE.md"))) {
            place = place.getParent();
            if (place == null) {
                throw new IllegalStateException(
                        "start the benchmarks in a checkout: docs/ARCHITECTURE.md is not there");
            }
        }
        return place.resolve("docs");
    }
}
