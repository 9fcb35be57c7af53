// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.GoldenFiles;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShopTourTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private static List<TourStep> steps = List.of();

    @BeforeAll
    static void goOnTheTour() {
        Journal journal = new Journal(NOWHERE);
        try (TestDatabase place = PostgresServer.shared().createDatabase();
                Database db = Postgres.connect(place.url(), place.user(), place.password())) {
            new ShopTour(db, journal).run();
        }
        steps = journal.steps();
    }

    /** The file is for reviewers: every statement of the tour as it is sent, with what it yields and costs. */
    @Test
    void sendsTheStatementsThatWereRead() {
        String transcript = steps.stream().map(TourStep::toString).collect(Collectors.joining("\n"));
        GoldenFiles.in("src/test/resources/golden").verify("shop-tour.txt", transcript);
    }

    @Test
    void makesNoFlightTooMany() {
        assertThat(steps.stream().map(step -> step.flights() + " " + step.title()))
                .containsExactly(
                        "1 Create the tables of six records",
                        "2 Add and commit: the first keys of all cost one flight of their own",
                        "1 Add and commit: BEGIN, all inserts and COMMIT are one flight",
                        "1 A key of a typed JSON document is a column like any other",
                        "1 One value",
                        "1 Find by key: the second time nothing is sent, for the session knows the row",
                        "2 Count, and whether there is any",
                        "1 A page, and how many rows there are on all pages",
                        "1 A key of a document of no fixed shape",
                        "1 A projection goes straight into a constructor",
                        "1 An aggregate for each group",
                        "1 A path over a to-one relation joins by itself",
                        "1 A graph: what with(…) names is loaded, in one flight",
                        "1 The other direction: each order with its user",
                        "2 Without with(…): a handle that is read loads for all its siblings, never one by one",
                        "3 Upsert: excluded is the row that was to be inserted; one outcome for each input",
                        "2 Change a record by assignments: they apply to the present of its key",
                        "2 Change a record by a function",
                        "2 Replace: what differs between two records is written",
                        "2 Delete: no flight of its own, it goes with the commit",
                        "3 A query sees what is pending: that is written first",
                        "3 In bulk, by criteria, one key of a JSON document",
                        "5 Two sessions change the same row: the second is told, and nothing of it is kept",
                        "2 What the database refuses: the exception names the entity, the column and the remedy",
                        "42 Many threads: one database, a session for each; nothing is lost");
    }

    @Test
    void wrapsLongStatementsForATerminal() {
        assertThat(steps.stream()
                        .flatMap(step -> step.text(100).lines())
                        .filter(line -> line.stripLeading().matches("[┌│└─].*")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100 + "   (20 times)".length()));
    }
}
