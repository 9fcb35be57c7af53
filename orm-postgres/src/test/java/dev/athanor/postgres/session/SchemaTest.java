// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.ConfigTable.CONFIG;
import static dev.athanor.postgres.session.model.CountryTable.COUNTRY;
import static dev.athanor.postgres.session.model.CustomerTable.CUSTOMER;
import static dev.athanor.postgres.session.model.EnrolmentTable.ENROLMENT;
import static dev.athanor.postgres.session.model.MeasurementTable.MEASUREMENT;
import static dev.athanor.postgres.session.model.MemberTable.MEMBER;
import static dev.athanor.postgres.session.model.StationTable.STATION;
import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.model.TeamTable.TEAM;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.error.CheckViolationException;
import dev.athanor.error.MappingException;
import dev.athanor.error.OrmException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.model.Measurement;
import dev.athanor.postgres.session.model.Station;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.model.TaskTable;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.Session;
import dev.athanor.testing.GoldenFiles;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The schema of given entities: the DDL a reviewer would write, in an order that works, all or none. */
class SchemaTest {
    @RegisterExtension
    static final Workshop EMPTY = Workshop.with();

    private static final Schema SHOP = Schema.of(ITEM, ORDER, USER, REVIEW, PRODUCT, COUPON);
    private static final Schema MODEL =
            Schema.of(MEASUREMENT, STATION, MEMBER, TEAM, TASK, CUSTOMER, ENROLMENT, COUNTRY, CONFIG);
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden/session");

    @AfterEach
    void noTables() {
        EMPTY.execute("drop schema public cascade");
        EMPTY.execute("create schema public");
        EMPTY.execute("drop schema if exists weather cascade");
    }

    private static String ddl(Schema schema) {
        return String.join(";\n\n", schema.createStatements(PostgresDialect.INSTANCE))
                + ";\n\n"
                + String.join(";\n\n", schema.dropStatements(PostgresDialect.INSTANCE))
                + ";\n";
    }

    private static List<String> tables() {
        return EMPTY.rows("select relname from pg_class join pg_namespace n on n.oid = relnamespace"
                + " where relkind = 'r' and nspname in ('public', 'weather') order by relname");
    }

    @Test
    void isTheDdlThatAReviewerWouldWrite() {
        GOLDEN.verify("shop.sql", ddl(SHOP));
        GOLDEN.verify("model.sql", ddl(MODEL));
    }

    @Test
    void isCreatedAndDroppedOnTheServerInOneFlightEach() {
        EMPTY.flights(1, () -> EMPTY.db().create(SHOP));
        assertThat(tables()).containsExactly("coupons", "items", "orders", "products", "reviews", "users");
        EMPTY.db().drop(SHOP);
        assertThat(tables()).isEmpty();
    }

    @Test
    void ringsLongNamesWordsOfSqlAndOtherSchemasWork() {
        EMPTY.db().create(MODEL);
        assertThat(tables()).hasSize(9);
        assertThat(EMPTY.rows("select conname from pg_constraint where contype = 'f'"
                        + " and conrelid = 'measurements_of_the_northern_weather_station_network'::regclass"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        EMPTY.db().inTransaction(session -> {
            Station station = session.add(new Station(1, "north"));
            session.add(new Measurement(7, ToOne.of(station), ToOne.of(station), "me"));
        });
        try (Session session = EMPTY.db().openSession()) {
            Measurement read =
                    session.one(select(MEASUREMENT).where(MEASUREMENT.order.eq(7), MEASUREMENT.user.eq("me")));
            assertThat(read.theStationThatTookTheMeasurementLater().get().name())
                    .isEqualTo("north");
            assertThat(session.one(select(MEASUREMENT.order)
                            .where(MEASUREMENT
                                    .theStationThatTookTheMeasurementFirst()
                                    .name
                                    .eq("north"))))
                    .isEqualTo(7);
        }
        EMPTY.db().drop(MODEL);
        assertThat(tables()).isEmpty();
    }

    @Test
    void constraintsHoldOnTheServer() {
        EMPTY.db().create(Schema.of(TASK));
        Task first = task("first", 1);
        EMPTY.db().inTransaction(session -> session.add(first));
        assertThatThrownBy(() -> EMPTY.db().inTransaction(session -> session.add(task("first", 2))))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.constraint()).isEqualTo("tasks_project_title_key"))
                .hasMessageContaining("Task.project")
                .hasMessageContaining("Task.title");
        assertThatThrownBy(() -> EMPTY.db().inTransaction(session -> session.add(task("second", 1))))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.constraint()).isEqualTo("tasks_project_rank_idx"))
                .hasMessageContaining("Task.project")
                .hasMessageContaining("Task.rank");
        assertThatThrownBy(() -> EMPTY.db().inTransaction(session -> session.add(task("third", 0))))
                .isInstanceOf(CheckViolationException.class)
                .hasMessageContaining("Task");
        assertThatThrownBy(() -> EMPTY.db().inTransaction(session -> session.add(task("", 9))))
                .isInstanceOfSatisfying(
                        CheckViolationException.class,
                        wrong -> assertThat(wrong.constraint()).isEqualTo("tasks_title_given"));
        assertThat(EMPTY.rows("select count(*) from tasks")).containsExactly("1");
    }

    private static Task task(String title, int rank) {
        return TaskTable.builder().project("p").title(title).rank(rank).build();
    }

    @Test
    void anEnumIsAClosedList() {
        EMPTY.db().create(SHOP);
        EMPTY.execute("insert into users (email, settings) values ('a', '{}')");
        assertThatThrownBy(() -> EMPTY.execute(
                        "insert into orders (user_id, total, status, version) select id, 1, 'LOST', 0 from users"))
                .hasStackTraceContaining("orders_status_check");
    }

    @Test
    void nothingIsCreatedWhenOneTableCannotBe() {
        EMPTY.execute("create table orders (id int)");
        assertThatThrownBy(() -> EMPTY.db().create(SHOP))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("orders");
        assertThat(tables()).containsExactly("orders");
    }

    @Test
    void droppingWhatIsNotThereIsHarmless() {
        EMPTY.db().drop(SHOP);
        EMPTY.execute("create table users (id bigint primary key)");
        EMPTY.db().drop(SHOP);
        assertThat(tables()).isEmpty();
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        assertThat(SHOP.tables().stream().map(table -> table.source().name()).toList())
                .containsSubsequence("users", "orders", "items")
                .containsSubsequence("coupons", "orders")
                .containsSubsequence("products", "items");
    }

    @Test
    void aTableGivenTwiceIsAMistake() {
        KeyedTable<?, ?> twice = ORDER;
        assertThatThrownBy(() -> Schema.of(ORDER, USER, twice))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("orders");
    }

    @Test
    void keysGoOnWhereTheyWereAfterDropAndCreate() {
        for (int round = 0; round < 2; round++) {
            EMPTY.db().create(Schema.of(TASK));
            EMPTY.db().inTransaction(session -> session.add(task("t", 1)));
            assertThat(EMPTY.rows("select count(*) from tasks")).containsExactly("1");
            EMPTY.execute("insert into tasks (project, title, rank) values ('by', 'hand', 5)");
            EMPTY.db().drop(Schema.of(TASK));
        }
    }
}
