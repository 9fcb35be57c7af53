// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Related;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Relations of records whose rows are gone, here or elsewhere, or are not what they were: the others load as ever, and nothing is made up. */
class GoneOwnersTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;
    private List<User> users;
    private List<Order> orders;

    @BeforeEach
    void adaAndBobWithAnOrderEach() {
        SHOP.db().inTransaction(first -> {
            for (String name : List.of("ada", "bob")) {
                first.add(Samples.user(name, ToMany.of(Samples.order("1"))));
            }
        });
        session = SHOP.db().openSession();
        users = session.list(select(USER).orderBy(USER.email));
        orders = session.list(select(ORDER).orderBy(ORDER.id));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    private void adaIsGone() {
        SHOP.execute("delete from orders where user_id = " + users.get(0).id());
        SHOP.execute("delete from users where id = " + users.get(0).id());
    }

    @Test
    void anOwnerDeletedHereHasWhatStillRefersToIt() {
        session.delete(users.get(0));
        session.load(users, USER.orders);
        assertThat(users.get(0).orders()).containsExactly(orders.get(0));
        assertThat(users.get(1).orders()).containsExactly(orders.get(1));
    }

    @Test
    void anOwnerDeletedHereWithItsOrdersHasNone() {
        session.delete(orders.get(0));
        session.delete(users.get(0));
        session.load(users, USER.orders);
        assertThat(users.get(0).orders()).isEmpty();
        assertThat(users.get(1).orders()).hasSize(1);
    }

    @Test
    void anOwnerDeletedAndFlushedHasNothing() {
        session.delete(orders.get(0));
        session.delete(users.get(0));
        session.flush();
        session.load(users, USER.orders);
        assertThat(users.get(0).orders()).isEmpty();
        assertThat(users.get(1).orders()).hasSize(1);
        Related<User, Order> part = session.load(users, USER.orders.limit(1));
        assertThat(part.of(users.get(0))).isEmpty();
        assertThat(part.of(users.get(1))).hasSize(1);
    }

    @Test
    void anOwnerDeletedAndCommittedHasNothing() {
        session.delete(orders.get(0));
        session.delete(users.get(0));
        session.commit();
        assertThat(users.get(0).orders()).isEmpty();
        assertThat(users.get(1).orders()).hasSize(1);
    }

    @Test
    void anOwnerThatSomebodyElseDeletedHasNothingAndItsSiblingsHaveTheirs() {
        adaIsGone();
        session.load(users, USER.orders.with(ORDER.items));
        assertThat(users.get(0).orders()).isEmpty();
        assertThat(users.get(1).orders()).hasSize(1);
        assertThat(session.load(users, USER.orders.limit(1)).of(users.get(0))).isEmpty();
    }

    @Test
    void theTargetOfAStaleOwnerThatIsGoneIsNamed() {
        session.clear();
        List<Order> held = session.list(select(ORDER).orderBy(ORDER.id));
        adaIsGone();
        session.load(held, ORDER.user);
        assertThat(held.get(1).user().get().email()).isEqualTo("bob@x.org");
        assertThat(held.get(0).user().isLoaded()).isFalse();
        assertThatThrownBy(() -> held.get(0).user().get())
                .isInstanceOf(HandleNotLoadedException.class)
                .hasMessageContaining("Order.user");
    }

    /** The order refers to bob by now; the record that is held says ada, and its own handle leads to her. */
    @Test
    void aStaleOwnerLeadsWhereItsRecordSays() {
        session.clear();
        Order held = session.list(select(ORDER).orderBy(ORDER.id)).get(0);
        SHOP.execute("update orders set user_id = " + users.get(1).id() + ", version = version + 1");
        session.load(List.of(held), ORDER.user);
        assertThat(held.user().get().email()).isEqualTo("ada@x.org");
        Order fresh = session.refresh(held);
        assertThat(fresh.user().get().email()).isEqualTo("bob@x.org");
        List<User> both = session.list(select(USER).with(USER.orders).orderBy(USER.email));
        assertThat(both.get(0).orders()).isEmpty();
        assertThat(both.get(1).orders()).hasSize(2).contains(fresh);
    }

    @Test
    void anOwnerWhoseTransactionWasRolledBackIsNoRowAndHasNothing() {
        User cleo = session.add(Samples.user("cleo"));
        session.flush();
        session.rollback();
        session.load(List.of(cleo, users.get(1)), USER.orders);
        assertThat(cleo.orders()).isEmpty();
        assertThat(users.get(1).orders()).hasSize(1);
    }
}
