// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

/** A value that stands for every secret and every value of a row: nothing that is printed may show it. */
final class Canary {
    static final String VALUE = "c4n4ry";

    private Canary() {}

    /** Prints the failure as a logger would, its causes, suppressed and following exceptions included. */
    static void assertUnseen(Throwable thrown) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        thrown.printStackTrace(out);
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            out.println(each);
            if (each instanceof SQLException failure && failure.getNextException() != null) {
                failure.getNextException().printStackTrace(out);
            }
        }
        assertThat(printed.toString()).doesNotContainIgnoringCase(VALUE);
    }
}
