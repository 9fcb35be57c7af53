// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConcurrentSessionUseException;
import dev.athanor.error.SessionClosedException;
import dev.athanor.error.SessionException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.session.Session;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session belongs to one thread at a time and to one span of time. */
class SessionUseTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    @BeforeEach
    void aCoupon() {
        SHOP.execute("insert into coupons values ('TEN', 10)");
    }

    /** Every operation of a session, by its name. */
    private static Map<String, Consumer<Session>> operations() {
        Coupon six = new Coupon("SIX", 6);
        Map<String, Consumer<Session>> operations = new LinkedHashMap<>();
        operations.put("add", session -> session.add(six));
        operations.put("update", session -> session.update(six, COUPON.percent.set(1)));
        operations.put("replace", session -> session.replace(six, six));
        operations.put("delete", session -> session.delete(six));
        operations.put("find", session -> session.find(COUPON, "SIX"));
        operations.put("current", session -> session.current(six));
        operations.put("stateOf", session -> session.stateOf(six));
        operations.put("refresh", session -> session.refresh(six));
        operations.put("evict", session -> session.evict(six));
        operations.put("clear", Session::clear);
        operations.put("list", session -> session.list(select(COUPON)));
        operations.put("list for count", session -> session.count(select(COUPON)));
        operations.put("list for exists", session -> session.exists(select(COUPON)));
        operations.put("plan", Session::plan);
        operations.put("flush", Session::flush);
        operations.put("commit", Session::commit);
        operations.put("rollback", Session::rollback);
        return operations;
    }

    private static void eachIsRefused(Session session, Class<? extends SessionException> refusal) {
        operations()
                .forEach((name, operation) -> assertThatThrownBy(() -> operation.accept(session))
                        .as(name)
                        .isInstanceOf(refusal)
                        .hasMessageContaining(name.replaceFirst(" .*", "")));
    }

    @Test
    void aClosedSessionRefusesEverythingByName() {
        Session session = SHOP.db().openSession();
        session.close();
        assertThat(session.isOpen()).isFalse();
        eachIsRefused(session, SessionClosedException.class);
        session.close();
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void recordsOfAClosedSessionStayReadable() {
        User ada = SHOP.db().transaction(session -> session.add(Samples.user("ada")));
        User read;
        try (Session session = SHOP.db().openSession()) {
            read = session.find(USER, Samples.id(ada)).orElseThrow();
        }
        assertThat(read.email()).isEqualTo("ada@x.org");
        assertThat(read.settings().layout().columns()).isEqualTo(1);
    }

    @Test
    void aSecondThreadInTheSessionIsNoticedWhicheverCallItMakes() throws Exception {
        try (Session session = SHOP.db().openSession()) {
            SHOP.proxy().delay(Duration.ofMillis(400));
            CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> session.list(select(COUPON)));
            while (SHOP.proxy().messages().isEmpty()) {
                Thread.onSpinWait();
            }
            eachIsRefused(session, ConcurrentSessionUseException.class);
            assertThatThrownBy(session::close).isInstanceOf(ConcurrentSessionUseException.class);
            SHOP.proxy().heal();
            slow.get(10, SECONDS);
            assertThat(session.list(select(COUPON))).hasSize(1);
        }
    }

    @Test
    void oneThreadAfterTheOtherIsAllowed() throws Exception {
        try (Session session = SHOP.db().openSession()) {
            CompletableFuture.runAsync(() -> session.add(new Coupon("SIX", 6))).get(10, SECONDS);
            CompletableFuture.runAsync(session::commit).get(10, SECONDS);
            assertThat(session.count(select(COUPON))).isEqualTo(2);
        }
    }

    @Test
    void aCallFromInsideAnUpdateFunctionIsNotASecondThread() {
        try (Session session = SHOP.db().openSession()) {
            Coupon ten = session.find(COUPON, "TEN").orElseThrow();
            Coupon next = session.update(
                    ten,
                    present -> new Coupon(present.code(), (int) session.count(select(COUPON)) + present.percent()));
            assertThat(next.percent()).isEqualTo(11);
            session.commit();
        }
    }

    @Test
    void openingASessionTakesNoConnection() {
        SHOP.flights(0, () -> {
            for (int i = 0; i < 20; i++) {
                SHOP.closing(SHOP.db().openSession());
            }
        });
    }
}
