// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.relations.PersonTable.PERSON;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.postgres.session.types.ParcelTable.PARCEL;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.RowLock;
import dev.athanor.ddl.Schema;
import dev.athanor.engine.StatementEvent;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.relations.Person;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.postgres.session.types.Parcel;
import dev.athanor.postgres.session.types.ParcelTable;
import dev.athanor.query.Insert;
import dev.athanor.query.Mutation;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Database;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions of several schemas take turns over the same statements. No table is where it is declared, so that a text which was meant for none finds none. */
class SchemasTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with();

    private static final Schema SCHEMA = Schema.of(USER, ORDER, ITEM, PRODUCT, COUPON, REVIEW, PERSON, PARCEL);
    private static final List<String> TENANTS = List.of("Tenant \"A\"", "tenant_b", "order");

    private static final Select<User> GRAPH =
            select(USER).with(USER.orders.with(ORDER.items), USER.reviews).orderBy(USER.id);
    private static final Select<String> SUBQUERY = select(USER.email)
            .where(
                    exists(select(ORDER).where(ORDER.userId.eq(USER.id))),
                    USER.orders.any(ORDER.status.eq(Status.PAID)));
    private static final Mutation<Order> UPDATE = update(ORDER)
            .set(ORDER.status.set(Status.PAID))
            .where(ORDER.user().age.gt(1));
    private static final Insert<Coupon> UPSERT = insertInto(COUPON)
            .values(new Coupon("UP", 1))
            .onConflict(COUPON.code)
            .doUpdate(COUPON.percent.set(COUPON.percent.plus(1)));
    private static final Mutation<Coupon> MERGE = mergeInto(COUPON)
            .using(USER, COUPON.code.eq(USER.email))
            .whenNotMatched()
            .insert(COUPON.code.set(USER.email), COUPON.percent.set(7));
    private static final Mutation<Coupon> DELETE =
            deleteFrom(COUPON).using(USER).where(COUPON.code.eq(USER.email), COUPON.percent.gt(50));

    private final Map<String, Database> tenants =
            TENANTS.stream().collect(Collectors.toMap(name -> name, SchemasTest::tenant));

    private static Database tenant(String name) {
        return LAB.db().with(options -> options.schemas(Map.of("", name, "Post", name + "_types")));
    }

    private static String quoted(String name) {
        return LAB.db().platform().dialect().identifier(name);
    }

    private Database in(String tenant) {
        return tenants.get(tenant);
    }

    @BeforeEach
    void create() {
        TENANTS.forEach(name -> in(name).create(SCHEMA));
        LAB.sent().clear();
    }

    @AfterEach
    void drop() {
        TENANTS.forEach(name -> in(name).drop(SCHEMA));
    }

    /** What was sent names the tenant's schemas and those of no other. */
    private static void isOf(String tenant) {
        for (StatementEvent event : LAB.sent().events()) {
            for (String other : TENANTS) {
                assertThat(event.sql().contains(quoted(other) + ".") && !other.equals(tenant))
                        .as("%s in %s", event.sql(), tenant)
                        .isFalse();
            }
            assertThat(event.sql()).doesNotContain("\0");
        }
        LAB.sent().clear();
    }

    private static List<String> rows(String tenant, String columns, String table) {
        return LAB.rows("select " + columns + " from " + quoted(tenant) + "." + table + " order by 1");
    }

    @Test
    void unitsOfWorkTakeTurns() {
        for (int round = 0; round < 3; round++) {
            for (String tenant : TENANTS) {
                String own = tenant.charAt(0) + "" + round;
                User user;
                try (Session session = in(tenant).openSession()) {
                    user = session.add(Samples.user(own, ToMany.of(Samples.order("1.00"), Samples.order("2.00"))));
                    Person one = session.add(new Person(own + "1", ToMany.empty(), ToMany.empty()));
                    Person two = session.add(new Person(own + "2", ToMany.empty(), ToMany.empty()));
                    session.flush();
                    session.update(one, PERSON.follows.link(two));
                    session.add(ParcelTable.builder()
                            .zone(Parcel.Zone.SOUTH)
                            .number(round)
                            .status(Parcel.Status.MOVING)
                            .history(List.of(Parcel.Status.OPEN))
                            .build());
                    session.commit();
                    List<Order> orders = session.list(select(ORDER)
                            .where(ORDER.userId.eq(Samples.id(user)))
                            .orderBy(ORDER.id));
                    session.update(user, USER.age.set(round));
                    session.update(orders.get(0), ORDER.status.set(Status.PAID));
                    session.update(orders.get(1), ORDER.total.set(BigDecimal.TEN));
                    session.update(one, PERSON.follows.unlink(two));
                    session.delete(two);
                    assertThat(session.plan().toString())
                            .contains(quoted(tenant) + ".orders")
                            .doesNotContain("\0");
                    session.commit();
                }
                try (Session session = in(tenant).openSession()) {
                    List<Order> orders = session.list(select(ORDER).where(ORDER.userId.eq(Samples.id(user))));
                    Order order = session.find(ORDER, Samples.id(orders.get(0))).orElseThrow();
                    assertThat(order.user().get().email()).isEqualTo(own + "@x.org");
                    assertThat(order.user().get().orders().get()).hasSize(2);
                    session.lock(order, new RowLock(RowLock.Strength.UPDATE, RowLock.Wait.WAIT));
                    session.refresh(order);
                    session.nested(inner -> inner.add(new Coupon(own, 1)));
                    session.commit();
                }
                isOf(tenant);
            }
        }
        for (String tenant : TENANTS) {
            String letter = tenant.substring(0, 1);
            assertThat(rows(tenant, "id, email, age", "users"))
                    .as("identity keys begin anew in each schema")
                    .containsExactly(
                            "1|" + letter + "0@x.org|0", "2|" + letter + "1@x.org|1", "3|" + letter + "2@x.org|2");
            assertThat(rows(tenant, "id, status, version", "orders")).hasSize(6).startsWith("1|PAID|1", "2|NEW|1");
            assertThat(rows(tenant, "code", "coupons")).containsExactly(letter + "0", letter + "1", letter + "2");
            assertThat(rows(tenant, "number, status, history", "parcels"))
                    .containsExactly(
                            "0|in transit|{\"to pack\"}", "1|in transit|{\"to pack\"}", "2|in transit|{\"to pack\"}");
            assertThat(rows(tenant, "*", "follows")).isEmpty();
        }
    }

    @Test
    void keptStatementsHaveOneTextForAllAndAreSentForEach() {
        long compiled = 0;
        for (int round = 0; round < 3; round++) {
            for (String tenant : TENANTS) {
                String name = tenant.charAt(0) + "" + round;
                String own = name + "@x.org";
                in(tenant).inTransaction(session -> {
                    session.add(Samples.user(name, ToMany.of(Samples.order("1.00"))));
                    session.flush();
                    session.execute(update(USER).set(USER.age.set(5)).everyRow());
                    session.execute(UPDATE);
                    session.execute(UPSERT);
                    session.execute(MERGE);
                    session.execute(DELETE);
                });
                try (Session session = in(tenant).openSession()) {
                    assertThat(session.list(GRAPH))
                            .extracting(User::email)
                            .hasSize(round + 1)
                            .contains(own);
                    assertThat(session.list(SUBQUERY)).hasSize(round + 1).contains(own);
                    assertThat(session.page(GRAPH, PageRequest.of(1, 1)).total())
                            .isEqualTo(round + 1);
                    try (Stream<User> users = session.stream(select(USER))) {
                        assertThat(users.map(User::email)).contains(own);
                    }
                    assertThat(session.explain(UPDATE).lines()).isNotEmpty();
                    User first = session.first(select(USER).orderBy(USER.id)).orElseThrow();
                    assertThat(session.load(List.of(first), USER.orders.limit(1))
                                    .of(first))
                            .hasSize(1);
                }
                assertThat(in(tenant).copyIn(COUPON, Stream.of(new Coupon("copied" + round, 3))))
                        .isEqualTo(1);
                try (Stream<Coupon> coupons = in(tenant).copyOut(COUPON)) {
                    assertThat(coupons.map(Coupon::code)).contains("copied" + round, own);
                }
                isOf(tenant);
                long now = LAB.db().statistics().compilations();
                if (round > 0) {
                    assertThat(now - compiled).as("what is not kept").isLessThan(12);
                }
                compiled = now;
            }
        }
        for (String tenant : TENANTS) {
            assertThat(rows(tenant, "code, percent", "coupons"))
                    .contains("UP|3")
                    .hasSize(7);
        }
    }

    @Test
    void aKeptQueryIsCompiledOnceForAllSchemasAndOnceForThoseThatAreDeclared() {
        Select<Coupon> kept = select(COUPON);
        long before = LAB.db().statistics().compilations();
        for (int round = 0; round < 3; round++) {
            TENANTS.forEach(tenant -> in(tenant).inTransaction(session -> session.list(kept)));
        }
        assertThat(LAB.db().statistics().compilations() - before).isEqualTo(1);
        assertThatThrownBy(() -> LAB.db().inTransaction(session -> session.list(kept)))
                .isInstanceOf(ProgrammingException.class)
                .hasMessageContaining("coupons");
        in("tenant_b").inTransaction(session -> assertThat(session.list(kept)).isEmpty());
    }

    @Test
    void tablesTypesAndTheirSchemasAreCreatedAndDropped() {
        List<String> tables = new ArrayList<>();
        TENANTS.forEach(tenant -> tables.add(tenant + "|9"));
        String count = "select table_schema, count(*) from information_schema.tables"
                + " where table_schema not in ('pg_catalog', 'information_schema') group by 1 order by 1";
        assertThat(LAB.rows(count)).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(LAB.rows("select count(*) from pg_type where typtype = 'e'")).containsExactly("6");
        TENANTS.forEach(
                tenant -> assertThat(in(tenant).differences(SCHEMA)).as(tenant).isEmpty());
        assertThat(LAB.db().differences(SCHEMA)).isNotEmpty();
        Database b = in("tenant_b");
        b.inTransaction(session -> session.add(Samples.user("x")));
        b.drop(SCHEMA);
        b.create(SCHEMA);
        b.inTransaction(session -> session.add(Samples.user("x")));
        assertThat(rows("tenant_b", "id", "users"))
                .as("no key of the old sequence")
                .containsExactly("1");
    }

    @Test
    void whatIsNotNamedStaysAsItIsDeclaredAndRawTextStaysAsItIsWritten() {
        Database other = LAB.db().with(options -> options.schemas(Map.of("warehouse", "tenant_b")));
        assertThatThrownBy(() -> other.inTransaction(session -> session.list(select(COUPON))))
                .isInstanceOf(ProgrammingException.class);
        assertThat(LAB.sent().statements().get(0).sql()).isEqualTo("select code, percent from coupons");
        assertThatThrownBy(() -> in("tenant_b")
                        .inTransaction(session -> session.list(rawQuery("select code from coupons", COUPON.code))))
                .isInstanceOf(ProgrammingException.class);
    }

    @Test
    void aSchemaThatIsNotThereIsNamed() {
        try (Session session = tenant("nowhere").openSession()) {
            assertThatThrownBy(() -> session.list(GRAPH))
                    .isInstanceOf(ProgrammingException.class)
                    .hasMessageContaining("Table users of User does not exist in schema nowhere. Create it")
                    .hasMessageContaining("or correct @Table or the schemas(…) of the session");
        }
    }

    @Test
    void namesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> LAB.db().options().schemas(Map.of("", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name the schema");
        for (String name : List.of("x".repeat(64), "a\0b")) {
            assertThatThrownBy(() -> tenant(name).inTransaction(session -> session.list(select(COUPON))))
                    .isInstanceOf(StatementBuildException.class);
        }
    }

    /** Many schemas send many texts; that a unit of work stays one flight does not depend on how many there are. */
    @Test
    void aUnitOfWorkIsOneFlightHoweverManySchemasThereAre() {
        for (int i = 0; i < 200; i++) {
            Database nowhere = tenant("nowhere_" + i);
            assertThatThrownBy(() -> nowhere.inTransaction(SchemasTest::writeTwoTables))
                    .isInstanceOf(ProgrammingException.class);
        }
        LAB.sent().clear();
        in("tenant_b").inTransaction(SchemasTest::writeTwoTables);
        assertThat(LAB.sent().flights()).isEqualTo(1);
        assertThat(LAB.sent().statements()).hasSize(2);
    }

    private static void writeTwoTables(Session session) {
        session.add(new Person("a", ToMany.empty(), ToMany.empty()));
        session.add(new Coupon("a", 1));
    }
}
