// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.tree.BoxTable.BOX;
import static dev.athanor.postgres.session.tree.ShelfTable.SHELF;
import static dev.athanor.postgres.session.tree.SpokeTable.SPOKE;
import static dev.athanor.postgres.session.tree.WarehouseTable.WAREHOUSE;
import static dev.athanor.postgres.session.tree.WheelTable.WHEEL;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.tree.Box;
import dev.athanor.postgres.session.tree.Shelf;
import dev.athanor.postgres.session.tree.Spoke;
import dev.athanor.postgres.session.tree.Warehouse;
import dev.athanor.postgres.session.tree.Wheel;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.schema.Fetch;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trees of any depth and breadth, over keys of any number of columns. */
class LoadingTreesTest {
    @RegisterExtension
    static final Workshop PLACE = Workshop.with(TASK, WAREHOUSE, SHELF, BOX, WHEEL, SPOKE);

    private static final Select<Task> SIX_DEEP = select(TASK)
            .where(TASK.label.eq("root"))
            .with(TASK.children.with(
                    TASK.children.with(TASK.children.with(TASK.children.with(TASK.children.with(TASK.children))))));

    /** A task with two children, seven levels in all. */
    private static void plantTasks() {
        PLACE.execute("""
            insert into tasks (id, project, title, rank, done, label, parent_id)
            select n, 'p', 'task ' || n, n, false, case n when 1 then 'root' end, nullif(n / 2, 0)
            from generate_series(1, 127) n\
            """);
    }

    private static int leaves(Task task, int levels) {
        return levels == 0
                ? 1
                : task.children().get().stream()
                        .peek(child -> assertThat(child.parent().get()).isSameAs(task))
                        .mapToInt(child -> leaves(child, levels - 1))
                        .sum();
    }

    private static void build() {
        PLACE.execute("insert into warehouses (site, number) select s, n from (values ('a'), ('b')) x (s),"
                + " generate_series(1, 2) n");
        PLACE.execute("insert into shelves (rack, level, warehouse_site, warehouse_number)"
                + " select site || number, level, site, number from warehouses, generate_series(1, 2) level");
        PLACE.execute("insert into boxes (label, part, shelf_rack, shelf_level, origin_site, origin_number)"
                + " select rack || level, part, rack, level, 'a', 1 from shelves, generate_series(1, 3) part");
    }

    @Test
    void sixLevelsOfATreeInOneTableAreOneFlight() {
        plantTasks();
        try (Session session = PLACE.db().openSession()) {
            PLACE.flights(1, () -> assertThat(leaves(session.one(SIX_DEEP), 6)).isEqualTo(64));
            assertThat(PLACE.sent().statements()).hasSize(7);
        }
    }

    @Test
    void sixLevelsInsideATransactionAreOneFlightAsWell() {
        plantTasks();
        try (Session session = PLACE.db().openSession()) {
            session.add(new Warehouse("begins", 1, ToMany.empty()));
            session.flush();
            PLACE.flights(1, () -> assertThat(leaves(session.one(SIX_DEEP), 6)).isEqualTo(64));
            session.rollback();
        }
    }

    @Test
    void sixLevelsBelowARootThatCannotBeRepeatedAreTwoFlights() {
        plantTasks();
        try (Session session = PLACE.db().openSession()) {
            PLACE.flights(
                    2,
                    () -> assertThat(leaves(session.list(SIX_DEEP.limit(1)).get(0), 6))
                            .isEqualTo(64));
        }
    }

    @Test
    void eightRelationsToOneTableAreOneFlightAndShareTheirRecords() {
        PLACE.execute("insert into wheels values (1), (2)");
        PLACE.execute("insert into spokes select n, 1, 2, 1, 2, 1, 2, 1, 2 from generate_series(1, 3) n");
        try (Session session = PLACE.db().openSession()) {
            var all = select(WHEEL)
                    .orderBy(WHEEL.id)
                    .with(
                            WHEEL.norths.with(SPOKE.south),
                            WHEEL.northEasts,
                            WHEEL.easts,
                            WHEEL.southEasts,
                            WHEEL.souths,
                            WHEEL.southWests,
                            WHEEL.wests,
                            WHEEL.northWests);
            PLACE.flights(1, () -> {
                List<Wheel> wheels = session.list(all);
                Wheel one = wheels.get(0);
                Wheel two = wheels.get(1);
                assertThat(one.northEasts()).isEmpty();
                assertThat(two.northWests()).hasSize(3);
                for (Spoke spoke : one.norths()) {
                    assertThat(one.wests()).anySatisfy(each -> assertThat(each).isSameAs(spoke));
                    assertThat(spoke.south().get()).isSameAs(one);
                    assertThat(spoke.southWest().get()).isSameAs(two);
                }
            });
            assertThat(PLACE.sent().statements()).hasSize(10);
        }
    }

    @Test
    void keysAreCollectedIntoAnArrayWhereAnIndexLeadsToTheForeignKeyOnly() {
        try (Session session = PLACE.db().openSession()) {
            session.list(select(WHEEL).with(WHEEL.norths, WHEEL.northWests));
            assertThat(PLACE.sent().statements())
                    .anySatisfy(sent -> assertThat(sent.sql())
                            .contains("where s.north_id = any (array(select w.id from wheels w)) order"))
                    .anySatisfy(sent -> assertThat(sent.sql())
                            .contains("where s.north_west_id in (select w.id from wheels w) order"));
        }
    }

    @Test
    void aRelationNamedTwiceIsLoadedOnceWithAllThatIsNamedBehindIt() {
        build();
        try (Session session = PLACE.db().openSession()) {
            Shelf shelf = session.list(select(SHELF).with(SHELF.boxes.with(BOX.origin), SHELF.boxes.with(BOX.shelf)))
                    .get(0);
            assertThat(PLACE.sent().statements()).hasSize(4);
            assertThat(shelf.boxes()).allSatisfy(box -> {
                assertThat(box.origin().isLoaded()).isTrue();
                assertThat(box.shelf().get()).isSameAs(shelf);
            });
        }
    }

    @Test
    void aParentOfManyIsOneRecord() {
        build();
        try (Session session = PLACE.db().openSession()) {
            List<Box> boxes = session.list(select(BOX).with(BOX.origin, BOX.shelf.with(SHELF.warehouse)));
            assertThat(boxes.stream().map(box -> box.origin().get()).distinct()).hasSize(1);
            assertThat(boxes)
                    .hasSize(24)
                    .allSatisfy(box -> assertThat(box.shelf().isLoaded()).isTrue());
            Warehouse origin = boxes.get(0).origin().get();
            assertThat(boxes.stream()
                            .map(box -> box.shelf().get().warehouse().get())
                            .filter(warehouse -> warehouse.equals(origin)))
                    .hasSize(6)
                    .allSatisfy(warehouse -> assertThat(warehouse).isSameAs(origin));
        }
    }

    @Test
    void keysOfTwoColumnsTieEachLevel() {
        build();
        try (Session session = PLACE.db().openSession()) {
            var tree = select(WAREHOUSE)
                    .where(WAREHOUSE.site.eq("b"))
                    .orderBy(WAREHOUSE.number)
                    .with(WAREHOUSE.shelves.with(SHELF.boxes.with(BOX.origin)));
            PLACE.flights(1, () -> assertThat(boxes(session.list(tree))).hasSize(12));
            session.clear();
            PLACE.flights(
                    2, () -> assertThat(boxes(session.list(tree.limit(9)))).hasSize(12));
            session.clear();
            session.add(new Warehouse("begins", 1, ToMany.empty()));
            session.flush();
            PLACE.flights(1, () -> assertThat(boxes(session.list(tree))).hasSize(12));
            session.rollback();
        }
    }

    private static Stream<Box> boxes(List<Warehouse> warehouses) {
        return warehouses.stream()
                .flatMap(warehouse -> warehouse.shelves().stream())
                .flatMap(shelf -> shelf.boxes().stream())
                .peek(box -> assertThat(box.origin().get().site()).isEqualTo("a"));
    }

    @Test
    void theTextIsTheSameForAnyNumberOfOwners() {
        build();
        try (Session session = PLACE.db().openSession()) {
            List<Warehouse> all = session.list(select(WAREHOUSE));
            PLACE.sent().clear();
            Fetch<Warehouse> further = WAREHOUSE.shelves.with(SHELF.boxes);
            session.load(all.subList(0, 1), further);
            session.load(all, further);
        }
        String shelves = "select rack, level, warehouse_site, warehouse_number from shelves"
                + " where (warehouse_site, warehouse_number) in (select * from unnest(?, ?)) order by rack, level";
        String boxes =
                "select b.label, b.part, b.shelf_rack, b.shelf_level, b.origin_site, b.origin_number from boxes b"
                        + " where exists (select 1 from shelves s where s.rack = b.shelf_rack and s.level = b.shelf_level"
                        + " and (s.warehouse_site, s.warehouse_number) in (select * from unnest(?, ?))) order by b.label,"
                        + " b.part";
        PLACE.sent().assertExecuted(shelves, boxes, shelves, boxes);
    }

    @Test
    void touchedHandlesOfTwoColumnsAreOneStatementForAllSiblings() {
        build();
        try (Session session = PLACE.db().openSession()) {
            for (Shelf shelf : session.list(select(SHELF))) {
                assertThat(shelf.warehouse().get().number()).isPositive();
                assertThat(shelf.boxes()).hasSize(3);
            }
        }
        assertThat(PLACE.sent().statements()).hasSize(3);
    }
}
