// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import java.io.PrintStream;
import java.util.Locale;

/** A line for each table, which grows by a dot with each unit of work and ends with what was measured. */
final class Progress {
    private static final int DOTS = 16;

    private final PrintStream out;
    private int dots;

    Progress(PrintStream out) {
        this.out = out;
    }

    void heading() {
        out.printf("%-10s%" + (DOTS + 10) + "s%18s%18s%n", "table", "rows", "Athanor rows/s", "JDBC rows/s");
    }

    void begin(String table) {
        out.printf("%-10s", table);
        dots = 0;
    }

    void advance() {
        out.print('.');
        out.flush();
        dots++;
    }

    void end(Speed library, Speed plain) {
        out.print(" ".repeat(Math.max(0, DOTS - dots)));
        out.printf(Locale.ROOT, "%,10d%,18d%,18d%n", library.rows(), library.rowsPerSecond(), plain.rowsPerSecond());
    }
}
