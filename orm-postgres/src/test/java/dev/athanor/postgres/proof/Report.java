// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** A dated page of figures in {@code docs/reports}, written when the whole counts are run. */
public final class Report {
    private Report() {}

    /** Writes the page; {@code what} may have several paragraphs. */
    public static void write(String file, String title, String what, Map<String, ?> figures) throws IOException {
        StringBuilder page =
                new StringBuilder("# ").append(title).append("\n\n").append(what);
        page.append("\n\n| ").append(LocalDate.now(ZoneOffset.UTC)).append(" | |\n| --- | ---: |\n");
        new TreeMap<>(figures)
                .forEach((name, figure) -> page.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(figure)
                        .append(" |\n"));
        page.append("\nJava ").append(Runtime.version().feature()).append(", PostgreSQL as `orm-testing` starts it. ");
        page.append("Written by the tests of `orm-postgres` under `-Pfull`.\n");
        Path directory = Files.createDirectories(Path.of("..", "docs", "reports"));
        Files.writeString(directory.resolve(file + ".md"), page);
    }
}
