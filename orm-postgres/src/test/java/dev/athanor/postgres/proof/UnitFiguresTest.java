// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.depot.BoxTable.BOX;
import static dev.athanor.postgres.proof.depot.HallTable.HALL;
import static dev.athanor.postgres.proof.depot.PartTable.PART;
import static dev.athanor.postgres.proof.depot.ShelfTable.SHELF;
import static dev.athanor.postgres.proof.depot.SiteTable.SITE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.proof.depot.Box;
import dev.athanor.postgres.proof.depot.Hall;
import dev.athanor.postgres.proof.depot.Part;
import dev.athanor.postgres.proof.depot.Shelf;
import dev.athanor.postgres.proof.depot.Site;
import dev.athanor.postgres.proof.zoo.AnimalTable;
import dev.athanor.postgres.proof.zoo.Area;
import dev.athanor.postgres.proof.zoo.AreaTable;
import dev.athanor.postgres.proof.zoo.Cage;
import dev.athanor.postgres.proof.zoo.CageTable;
import dev.athanor.postgres.proof.zoo.FeedingTable;
import dev.athanor.postgres.proof.zoo.Keeper;
import dev.athanor.postgres.proof.zoo.KeeperTable;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.query.Query;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What units of work over five tables cost, and graphs of them: statements, and flights on the wire, BEGIN and COMMIT included. */
class UnitFiguresTest {
    private static final Map<String, String> FIGURES = new TreeMap<>();

    @RegisterExtension
    static final Workshop DEPOT = Workshop.with(SITE, HALL, SHELF, BOX, PART);

    @RegisterExtension
    static final Workshop ZOO = Workshop.with(Kind.tables());

    private static Site chain(int number) {
        String name = "n" + number;
        Part part = new Part(null, name, ToOne.parent());
        Box box = new Box(null, name, ToOne.parent(), ToMany.of(part));
        Shelf shelf = new Shelf(null, name, ToOne.parent(), ToMany.of(box));
        Hall hall = new Hall(null, name, ToOne.parent(), ToMany.of(shelf));
        return new Site(null, name, ToMany.of(hall));
    }

    private static List<Site> chains(int rows) {
        return IntStream.range(0, rows / 5).mapToObj(UnitFiguresTest::chain).toList();
    }

    private static void count(
            TestReporter reporter, String unit, Workshop shop, int flights, int statements, Runnable run) {
        shop.sent().clear();
        int before = shop.proxy().flights().size();
        run.run();
        int flown = shop.proxy().flights().size() - before;
        int sent = shop.sent().statements().size();
        note(reporter, unit, flown + " flights, " + sent + " statements");
        assertThat(flown).as(unit + ": flights").isEqualTo(flights);
        assertThat(sent).as(unit + ": statements").isEqualTo(statements);
    }

    @Test
    void rowsWithKeysMadeHereAreOneFlight(TestReporter reporter) {
        Database db = DEPOT.db();
        Site alone = new Site(null, "alone", ToMany.empty());
        count(reporter, "insert 1 row, UUID", DEPOT, 1, 1, () -> db.inTransaction(session -> session.add(alone)));
        for (int rows : new int[] {100, 10_000}) {
            List<Site> chains = chains(rows);
            count(
                    reporter,
                    "insert " + rows + " rows, UUID",
                    DEPOT,
                    1,
                    5,
                    () -> db.inTransaction(session -> session.addAll(chains)));
        }
        assertThat(DEPOT.rows("select count(*) from parts")).containsExactly("2020");
    }

    @Test
    void updatesAndDeletesAreOneFlightBehindTheirReads(TestReporter reporter) {
        for (int rows : new int[] {100, 10_000}) {
            DEPOT.db().inTransaction(session -> session.addAll(chains(rows)));
            try (Session session = DEPOT.db().openSession()) {
                List<Object> all = all(session);
                all.forEach(each -> rename(session, each));
                count(reporter, "update " + rows + " rows", DEPOT, 1, 5, session::commit);
                List<Object> again = all(session);
                again.forEach(session::delete);
                count(reporter, "delete " + rows + " rows", DEPOT, 1, 5, session::commit);
            }
            assertThat(DEPOT.rows("select count(*) from sites")).containsExactly("0");
        }
    }

    private static List<Object> all(Session session) {
        List<Object> all = new ArrayList<>();
        all.addAll(session.list(select(SITE)));
        all.addAll(session.list(select(HALL)));
        all.addAll(session.list(select(SHELF)));
        all.addAll(session.list(select(BOX)));
        all.addAll(session.list(select(PART)));
        return all;
    }

    private static void rename(Session session, Object record) {
        if (record instanceof Site site) {
            session.update(site, SITE.name.set("new"));
        } else if (record instanceof Hall hall) {
            session.update(hall, HALL.name.set("new"));
        } else if (record instanceof Shelf shelf) {
            session.update(shelf, SHELF.name.set("new"));
        } else if (record instanceof Box box) {
            session.update(box, BOX.name.set("new"));
        } else if (record instanceof Part part) {
            session.update(part, PART.name.set("new"));
        }
    }

    /**
     * Two of the five tables have identity keys, which come from blocks: a cold one costs a flight, and a warm one rides. A block is as large as
     * what {@code addAll} has asked for, up to 10,000 keys; what it needs beyond that is fetched in one flight for each table.
     */
    @Test
    void rowsWithKeysFromBlocks(TestReporter reporter) {
        for (int rows : new int[] {5, 100, 10_000}) {
            Database cold = ZOO.another();
            String unit = rows + " rows, identity keys in two of five tables, ";
            report(reporter, "insert " + unit + "cold", () -> cold.inTransaction(zoo("cold" + rows, rows)), 3);
            cold.inTransaction(zoo("warming" + rows, rows));
            report(reporter, "insert " + unit + "warm", () -> cold.inTransaction(zoo("warm" + rows, rows)), 1);
        }
    }

    /** Below the root, each of the four levels contains the one above it as a condition; a limit would not be the same the second time. */
    @Test
    void aGraphOfFourLevelsIsOneFlightAndTwoWhereItsRootIsNotRepeated(TestReporter reporter) {
        DEPOT.db().inTransaction(session -> session.addAll(chains(500)));
        Select<Site> graph = select(SITE).with(SITE.halls.with(HALL.shelves.with(SHELF.boxes.with(BOX.parts))));
        Query<Site> limited = graph.orderBy(SITE.name).limit(40);
        count(
                reporter,
                "read 100 graphs of depth 4",
                DEPOT,
                1,
                5,
                () -> assertThat(parts(graph)).isEqualTo(100));
        count(
                reporter,
                "read 40 graphs of depth 4, limited",
                DEPOT,
                2,
                5,
                () -> assertThat(parts(limited)).isEqualTo(40));
    }

    /** How many parts the graphs end in; nothing is loaded on the way. */
    private static long parts(Query<Site> graphs) {
        try (Session session = DEPOT.db().openSession()) {
            List<Site> sites = session.list(graphs);
            return sites.stream()
                    .flatMap(site -> site.halls().stream())
                    .flatMap(hall -> hall.shelves().stream())
                    .flatMap(shelf -> shelf.boxes().stream())
                    .flatMap(box -> box.parts().stream())
                    .count();
        }
    }

    private static void note(TestReporter reporter, String unit, String figure) {
        reporter.publishEntry(unit, figure);
        FIGURES.put(unit, figure);
    }

    @AfterAll
    static void report() throws IOException {
        if (Boolean.getBoolean("athanor.full")) {
            Report.write(
                    "units",
                    "Units of work",
                    "What units over five tables cost, and graphs of them: statements, and flights on the wire, BEGIN"
                            + " and COMMIT included.",
                    FIGURES);
        }
    }

    private static void report(TestReporter reporter, String unit, Runnable run, int expected) {
        int before = ZOO.proxy().flights().size();
        run.run();
        int flown = ZOO.proxy().flights().size() - before;
        note(reporter, unit, flown + " flights");
        assertThat(flown).as(unit).isEqualTo(expected);
    }

    private static Consumer<Session> zoo(String prefix, int rows) {
        return session -> {
            int count = rows / 5;
            List<Area> areas = session.addAll(IntStream.range(0, count)
                    .mapToObj(i -> AreaTable.builder().label(prefix).build())
                    .toList());
            List<Keeper> keepers = session.addAll(IntStream.range(0, count)
                    .mapToObj(i -> KeeperTable.builder().name(prefix + i).build())
                    .toList());
            for (int i = 0; i < count; i++) {
                session.add(CageTable.builder()
                        .wing(prefix)
                        .number(i)
                        .size(1)
                        .area(areas.get(i))
                        .feedings(ToMany.of(FeedingTable.builder()
                                .code(prefix + i)
                                .cage(ToOne.parent())
                                .portions(1)
                                .build()))
                        .inmates(ToMany.of(AnimalTable.builder()
                                .keeper(keepers.get(i))
                                .species("owl")
                                .cage(ToOne.<Cage>parent())
                                .build()))
                        .build());
            }
        };
    }
}
