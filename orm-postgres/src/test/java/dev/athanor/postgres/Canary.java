// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

/** A value that stands for every secret and every value of a row: nothing that is printed may show it. */
final class Canary {
    static final String VALUE = "c4n4ry";

    private Canary() {}

    /** Prints the throwable as a logger would, its chain of causes and of following SQL exceptions included. */
    static void assertUnseen(Throwable thrown) {
        StringWriter printed = new StringWriter();
        print(thrown, new PrintWriter(printed, true), 0);
        assertThat(printed.toString()).doesNotContain(VALUE);
    }

    private static void print(Throwable thrown, PrintWriter out, int depth) {
        thrown.printStackTrace(out);
        for (Throwable each = thrown; each != null && depth < 8; each = each.getCause()) {
            out.println(each);
            if (each instanceof SQLException failure && failure.getNextException() != null) {
                print(failure.getNextException(), out, depth + 1);
            }
        }
    }
}
