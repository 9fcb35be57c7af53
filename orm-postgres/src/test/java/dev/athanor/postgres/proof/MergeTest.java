// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.Workshop;
import dev.athanor.postgres.session.edited.Drawer;
import dev.athanor.postgres.session.edited.DrawerTable;
import dev.athanor.postgres.session.edited.NoteTable;
import dev.athanor.postgres.session.edited.PaperTable;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What others change beside a unit of work is never lost and never undone: random units over papers that a random writer strikes before the write and between its
 * rounds, each compared with the rule, row by row, by plain SQL.
 */
class MergeTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int UNITS = FULL ? 3_000 : 150;

    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(DrawerTable.DRAWER, PaperTable.PAPER, NoteTable.NOTE);

    @Test
    void whatOthersChangeBesideAUnitIsKept(TestReporter reporter) throws IOException {
        long first = Long.getLong("athanor.seed", FULL ? 1 : System.nanoTime() % 1_000_000);
        OFFICE.db().inTransaction(session -> {
            session.add(new Drawer("A", 1, "first"));
            session.add(new Drawer("A", 2, "second"));
            session.add(new Drawer("B", 1, "third"));
        });
        MergeCount count = new MergeCount();
        for (long seed = first; seed < first + UNITS; seed++) {
            count.add(run(seed));
        }
        reporter.publishEntry("merges from seed " + first, count.figures().toString());
        assertThat(count.hasAll())
                .as("every outcome came up: " + count.figures())
                .isTrue();
        if (FULL) {
            Map<String, Object> figures = count.figures();
            figures.put("first seed", first);
            figures.put("differences", 0);
            Report.write(
                    "merges",
                    "Merged changes",
                    "Random units of work over up to seven rows of eight components each (a text, a nullable one,"
                            + " numbers, a list, bytes, a document, a reference of two columns), written in one flight,"
                            + " with COMMIT apart, after earlier writes and behind a savepoint, under a session that"
                            + " merges concurrent changes. Another connection changes and deletes the same rows before"
                            + " the unit is written, and again each time it has read them. Rows, versions and named"
                            + " conflicts are compared with what the rule says.",
                    figures);
        }
    }

    private static MergeCount run(long seed) {
        try {
            return new EditedUnit(OFFICE, seed).run();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("-Dathanor.seed=" + seed + ": " + failure.getMessage(), failure);
        } finally {
            OFFICE.sent().clear();
        }
    }
}
