// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One row is one record in one session, and the session says how far it can be trusted. */
class IdentityMapTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private User ada;

    @BeforeEach
    void adaWithTwoOrders() {
        ada = SHOP.db()
                .transaction(
                        first -> first.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2")))));
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private User found() {
        return session.find(USER, Samples.id(ada)).orElseThrow();
    }

    private void othersSetTheAge(int age) {
        SHOP.execute("update users set age = " + age);
    }

    @Test
    void theSameRowIsTheSameRecordHoweverItIsRead() {
        User found = found();
        assertThat(session.list(select(USER))).singleElement().isSameAs(found);
        assertThat(session.one(select(USER).where(USER.email.eq("ada@x.org")))).isSameAs(found);
        List<User> joined = session.list(select(USER).join(USER.orders, ORDER));
        assertThat(joined).hasSize(2).allSatisfy(each -> assertThat(each).isSameAs(found));
        assertThat(session.list(select(ORDER)))
                .allSatisfy(order -> assertThat(order.user().get()).isSameAs(found));
    }

    @Test
    void sessionsDoNotShareRecords() {
        try (Session other = SHOP.db().openSession()) {
            assertThat(other.find(USER, Samples.id(ada)).orElseThrow())
                    .isEqualTo(found())
                    .isNotSameAs(found());
        }
    }

    @Test
    void whatIsKnownWinsOverWhatIsReadAgain() {
        User before = found();
        othersSetTheAge(50);
        assertThat(session.one(select(USER))).isSameAs(before);
        assertThat(session.one(select(USER.age))).isEqualTo(50);
    }

    @Test
    void refreshReadsTheRowAgain() {
        User before = found();
        othersSetTheAge(50);
        User after = session.refresh(before);
        assertThat(before.age()).isNull();
        assertThat(after.age()).isEqualTo(50);
        assertThat(found()).isSameAs(after);
        assertThat(session.current(before)).isSameAs(after);
    }

    @Test
    void aLockingReadRefreshes() {
        found();
        othersSetTheAge(50);
        assertThat(session.one(select(USER).forUpdate()).age()).isEqualTo(50);
        assertThat(found().age()).isEqualTo(50);
    }

    @Test
    void returningRefreshes() {
        found();
        User updated = session.one(update(USER).set(USER.age.set(7)).everyRow().returning(USER));
        assertThat(updated.age()).isEqualTo(7);
        assertThat(found()).isSameAs(updated);
    }

    @Test
    void commitExpiresAndTheNextFindReadsAgain() {
        User before = found();
        session.update(before, USER.age.set(1));
        session.commit();
        assertThat(session.stateOf(before)).isEqualTo(EntityState.EXPIRED);
        assertThat(session.current(before).age()).isEqualTo(1);
        othersSetTheAge(50);
        SHOP.sent().clear();
        assertThat(found().age()).isEqualTo(50);
        assertThat(SHOP.sent().statements()).hasSize(1);
        assertThat(session.stateOf(before)).isEqualTo(EntityState.CLEAN);
    }

    @Test
    void rollbackExpiresAndForgetsWhatWasPending() {
        User before = found();
        session.update(before, USER.age.set(1));
        session.rollback();
        othersSetTheAge(50);
        assertThat(found().age()).isEqualTo(50);
        assertThat(session.plan().isEmpty()).isTrue();
    }

    @Test
    void rollbackForgetsWhatWasFlushed() {
        User before = found();
        User bob = session.add(Samples.user("bob"));
        session.update(before, USER.age.set(1));
        session.flush();
        session.rollback();
        assertThat(session.contains(bob)).isFalse();
        assertThat(session.find(USER, Samples.id(bob))).isEmpty();
        assertThat(found().age()).isNull();
    }

    @Test
    void bulkStatementsExpireTheirTableOnly() {
        User before = found();
        Order order = session.list(select(ORDER).orderBy(ORDER.id)).get(0);
        session.execute(update(USER).set(USER.age.set(9)).where(USER.age.isNull()));
        assertThat(found().age()).isEqualTo(9);
        assertThat(before.age()).isNull();
        SHOP.sent().clear();
        assertThat(session.find(ORDER, Samples.id(order))).containsSame(order);
        SHOP.sent().assertExecuted();
        session.execute(deleteFrom(ORDER).everyRow());
        assertThat(session.find(ORDER, Samples.id(order))).isEmpty();
    }

    @Test
    void clearLetsGoOfEverythingAndOfWhatWasPending() {
        User before = found();
        session.update(before, USER.age.set(1));
        session.add(Samples.user("bob"));
        session.clear();
        assertThat(session.contains(before)).isFalse();
        assertThat(session.stateOf(before)).isEqualTo(EntityState.DETACHED);
        session.commit();
        assertThat(SHOP.rows("select email, age from users")).containsExactly("ada@x.org|null");
        assertThat(found()).isNotSameAs(before);
    }

    @Test
    void evictLetsGoOfOneRecord() {
        User bob = session.add(Samples.user("bob"));
        User before = found();
        session.update(before, USER.age.set(1));
        session.evict(before);
        assertThat(session.contains(before)).isFalse();
        session.commit();
        assertThat(SHOP.rows("select email, age from users order by id"))
                .containsExactly("ada@x.org|null", "bob@x.org|null");
        assertThat(session.contains(bob)).isTrue();
    }

    @Test
    void statesAreVisible() {
        User before = found();
        User bob = session.add(Samples.user("bob"));
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.ADDED);
        assertThat(session.stateOf(before)).isEqualTo(EntityState.CLEAN);
        assertThat(session.stateOf(Samples.user("new"))).isEqualTo(EntityState.DETACHED);
        session.update(before, USER.age.set(1));
        assertThat(session.stateOf(before)).isEqualTo(EntityState.CHANGED);
        session.flush();
        assertThat(session.stateOf(before)).isEqualTo(EntityState.CLEAN);
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.CLEAN);
        session.delete(bob);
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.DELETED);
        session.commit();
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void currentNeedsNoStatementAndReturnsAStrangerAsItIs() {
        User stranger = Samples.user("stranger");
        assertThat(session.current(stranger)).isSameAs(stranger);
        assertThat(session.current(ada)).isSameAs(ada);
        SHOP.sent().assertExecuted();
    }

    @Test
    void aReadAfterAChangeSeesTheChangeInTheKnownRecord() {
        User changed = session.update(found(), USER.age.set(3));
        assertThat(session.one(select(USER).where(USER.age.eq(3)))).isSameAs(session.current(changed));
    }
}
