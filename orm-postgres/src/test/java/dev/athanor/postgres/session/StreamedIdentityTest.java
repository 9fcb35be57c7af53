// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a session remembers of the rows of a stream: all that somebody holds or has changed, as if it remembered everything. */
class StreamedIdentityTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;

    @BeforeEach
    void manyUsersWithAnOrderEach() {
        SHOP.execute("insert into users (id, email, settings) select n, 'u' || n, '{\"theme\": \"light\", \"layout\":"
                + " {\"columns\": 1}}' from generate_series(1, 3500) n");
        SHOP.execute("insert into orders (id, user_id, total, status, version) select n, n, 1, 'NEW', 0"
                + " from generate_series(1, 3500) n");
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** The first of 3,500 users, when the cursor has passed it. */
    private User passed(Stream<User> users, int rows) {
        Iterator<User> each = users.iterator();
        User first = each.next();
        for (int i = 1; i < rows; i++) {
            each.next();
        }
        return first;
    }

    private Stream<User> users() {
        return session.stream(select(USER).orderBy(USER.id));
    }

    private static void collect(WeakReference<?> reference) {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
        }
    }

    @Test
    void aRecordThatSomebodyHoldsIsStillTheOneOfItsRow() {
        try (Stream<User> users = users()) {
            User first = passed(users, 2_500);
            SHOP.sent().clear();
            assertThat(session.find(USER, 1L)).containsSame(first);
            assertThat(session.stateOf(first)).isEqualTo(EntityState.CLEAN);
            assertThat(SHOP.sent().statements()).isEmpty();
            assertThat(session.list(select(USER).where(USER.id.eq(1))))
                    .singleElement()
                    .isSameAs(first);
        }
        assertThat(session.statistics().managed()).isLessThan(3_500);
    }

    @Test
    void aRecordThatNobodyHoldsIsReadAgain() {
        try (Stream<User> users = users()) {
            WeakReference<User> first = new WeakReference<>(passed(users, 2_500));
            collect(first);
            assertThat(first.get()).as("the session holds it no more").isNull();
            SHOP.sent().clear();
            assertThat(session.find(USER, 1L)).isPresent();
            assertThat(SHOP.sent().statements()).hasSize(1);
        }
    }

    @Test
    void whatWasChangedIsWrittenHoweverFarTheCursorIs() {
        try (Stream<User> users = users()) {
            users.forEach(user -> session.update(user, USER.age.set(7)));
        }
        session.commit();
        assertThat(SHOP.rows("select count(*) from users where age = 7")).containsExactly("3500");
    }

    @Test
    void whatLiesBehindTheCursorIsChangedAsAnythingElse() {
        List<User> held = new ArrayList<>();
        try (Stream<User> users = users()) {
            users.forEach(held::add);
        }
        SHOP.sent().clear();
        User changed = session.update(held.get(0), USER.age.set(8));
        assertThat(SHOP.sent().statements()).as("nothing is read for it").isEmpty();
        assertThat(session.current(held.get(0))).isSameAs(changed);
        session.delete(held.get(1).orders().get().get(0));
        session.delete(held.get(1));
        session.commit();
        assertThat(SHOP.rows("select age from users where id = 1")).containsExactly("8");
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("3499");
    }

    @Test
    void whatIsLoadedForRowsOfAPortionIsOneRecordForEachRow() {
        try (Stream<User> users = users()) {
            User first = passed(users, 1);
            Order order = first.orders().get().get(0);
            assertThat(session.find(ORDER, 1L)).containsSame(order);
            assertThat(order.user().get()).isSameAs(first);
        }
    }

    @Test
    void aBulkStatementLetsRowsBehindTheCursorBeReadAgain() {
        User first;
        try (Stream<User> users = users()) {
            first = passed(users, 2_500);
        }
        session.execute(update(USER).set(USER.age.set(9)).where(USER.id.eq(1)));
        assertThat(session.stateOf(first)).isEqualTo(EntityState.EXPIRED);
        assertThat(session.find(USER, 1L).orElseThrow().age()).isEqualTo(9);
        session.rollback();
    }

    @Test
    void afterACommitAndASavepointRowsBehindTheCursorAreReadAgain() {
        User first;
        try (Stream<User> users = users()) {
            first = passed(users, 2_500);
        }
        try {
            session.inNested(inner -> {
                inner.update(first, USER.age.set(3));
                inner.flush();
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(session.find(USER, 1L).orElseThrow().age()).isNull();
        }
        session.commit();
        SHOP.execute("update users set age = 4 where id = 1");
        assertThat(session.stateOf(first)).isEqualTo(EntityState.EXPIRED);
        assertThat(session.find(USER, 1L).orElseThrow().age()).isEqualTo(4);
    }

    @Test
    void streamsWithinStreamsPassTheirRowsOn() {
        try (Stream<User> users = users()) {
            users.limit(30).forEach(user -> {
                try (Stream<Order> orders = session.stream(select(ORDER).where(ORDER.id.gt(2_000)))) {
                    assertThat(orders.count()).isEqualTo(1_500);
                }
            });
        }
        assertThat(session.find(ORDER, 2_001L)).isPresent();
    }

    @Test
    void whatIsEvictedBehindTheCursorIsForgottenAndReadAnew() {
        try (Stream<User> users = users()) {
            User first = passed(users, 2_500);
            session.evict(first);
            assertThat(session.contains(first)).isFalse();
            assertThat(session.stateOf(first)).isEqualTo(EntityState.DETACHED);
            SHOP.execute("update users set age = 5 where id = 1");
            User again = session.find(USER, 1L).orElseThrow();
            assertThat(again).isNotSameAs(first);
            assertThat(again.age()).isEqualTo(5);
            assertThat(session.list(select(USER).where(USER.id.eq(1))))
                    .singleElement()
                    .isSameAs(again);
        }
    }

    @Test
    void aChangeBehindTheCursorThatIsEvictedIsNotWritten() {
        try (Stream<User> users = users()) {
            User changed = session.update(passed(users, 2_500), USER.age.set(8));
            session.evict(changed);
            assertThat(session.plan().isEmpty()).isTrue();
        }
        session.commit();
        assertThat(SHOP.rows("select count(*) from users where age = 8")).containsExactly("0");
    }
}
