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
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handles say whether they are loaded; reading one loads it or raises, and nothing else ever loads. */
class HandlesTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    @BeforeEach
    void twoUsersWithTwoOrdersEach() {
        SHOP.db().inTransaction(session -> Samples.users(session, 2, 2));
        SHOP.sent().clear();
    }

    private static List<User> users(Session session) {
        return session.list(select(USER).orderBy(USER.id));
    }

    @Test
    void equalsHashCodeAndToStringNeverLoad() {
        try (Session session = SHOP.db().openSession()) {
            List<User> users = users(session);
            List<Order> orders = session.list(select(ORDER));
            SHOP.sent().clear();
            Set<Object> all = new HashSet<>(users);
            all.addAll(orders);
            assertThat(all).hasSize(6);
            assertThat(users.get(0))
                    .isNotEqualTo(users.get(1))
                    .isEqualTo(users.get(0).withAge(null));
            assertThat(users.toString() + orders).contains("not loaded");
            SHOP.sent().assertExecuted();
            assertThat(orders.get(0).user().isLoaded()).isFalse();
        }
    }

    @Test
    void recordsAreEqualWhetherTheirRelationsAreLoadedOrNot() {
        try (Session one = SHOP.db().openSession();
                Session other = SHOP.db().openSession()) {
            List<User> loaded = one.list(select(USER).orderBy(USER.id).with(USER.orders));
            List<User> unloaded = users(other);
            assertThat(loaded.get(0).orders().isLoaded()).isTrue();
            assertThat(loaded).isEqualTo(unloaded).hasSameHashCodeAs(unloaded);
        }
    }

    @Test
    void toStringDoesNotWalkARing() {
        try (Session session = SHOP.db().openSession()) {
            User user = session.list(select(USER).with(USER.orders)).get(0);
            assertThat(user.orders().get().get(0).user().get()).isSameAs(user);
            assertThat(user.toString()).contains("ToMany(2 loaded)");
            assertThat(user.orders().get().get(0).toString()).contains("ToOne(User " + user.id() + ")");
            assertThat(user.hashCode()).isEqualTo(users(session).get(0).hashCode());
        }
    }

    @Test
    void aKeyIsKnownWithoutLoading() {
        try (Session session = SHOP.db().openSession()) {
            Order order = session.list(select(ORDER).orderBy(ORDER.id)).get(0);
            SHOP.sent().clear();
            long key = order.user().key(USER);
            assertThat(session.find(USER, key)).isPresent();
            assertThat(SHOP.sent().statements()).hasSize(1);
            assertThat(order.user()).isEqualTo(ToOne.to(USER, key)).hasSameHashCodeAs(ToOne.to(USER, key));
        }
    }

    @Test
    void aStrictSessionRaisesAndNamesRelationAndRemedy() {
        try (Session strict = SHOP.db().openSession(SHOP.db().options().strict())) {
            User user = users(strict).get(0);
            Order order = strict.list(select(ORDER)).get(0);
            SHOP.sent().clear();
            assertThatThrownBy(() -> user.orders().get())
                    .isInstanceOfSatisfying(HandleNotLoadedException.class, unloaded -> {
                        assertThat(unloaded.entity()).isEqualTo("User");
                        assertThat(unloaded.relation()).isEqualTo("orders");
                    })
                    .hasMessageContaining("User.orders")
                    .hasMessageContaining("HandlesTest.users")
                    .hasMessageContaining("with(");
            assertThatThrownBy(() -> user.orders().size()).isInstanceOf(HandleNotLoadedException.class);
            assertThatThrownBy(() -> order.items().isEmpty()).hasMessageContaining("Order.items");
            SHOP.sent().assertExecuted();
        }
    }

    @Test
    void aStrictSessionReadsWhatWasNamed() {
        try (Session strict = SHOP.db().openSession(SHOP.db().options().strict())) {
            List<User> users = strict.list(select(USER).with(USER.orders));
            assertThat(users).allSatisfy(user -> assertThat(user.orders().get()).hasSize(2));
            Order order = users.get(0).orders().get().get(0);
            assertThat(order.user().get()).as("the way back").isSameAs(users.get(0));
            assertThatThrownBy(() -> order.items().get())
                    .hasMessageContaining("Order.items")
                    .hasMessageContaining("HandlesTest.aStrictSessionReadsWhatWasNamed");
        }
    }

    @Test
    void afterTheSessionCloseAnUnloadedHandleRaisesAndALoadedOneIsRead() {
        User loaded;
        User unloaded;
        try (Session session = SHOP.db().openSession()) {
            List<User> users = users(session);
            loaded = users.get(0);
            unloaded = users.get(1);
            session.load(List.of(loaded), USER.orders);
        }
        assertThat(loaded.orders().get()).hasSize(2);
        assertThat(loaded.orders().get().get(0).user().get()).isSameAs(loaded);
        assertThatThrownBy(() -> unloaded.orders().get())
                .isInstanceOf(HandleNotLoadedException.class)
                .hasMessageContaining("User.orders")
                .hasMessageContaining("closed")
                .hasMessageContaining("with(");
        assertThat(unloaded.toString()).contains("not loaded");
        assertThat(unloaded.orders().isLoaded()).isFalse();
    }

    @Test
    void handlesMadeByHandRaiseWhereTheyCannotLoad() {
        assertThatThrownBy(() -> ToOne.to(USER, 4711L).get())
                .isInstanceOf(HandleNotLoadedException.class)
                .hasMessageContaining("session.find");
        assertThat(ToMany.<Order>empty().get()).isEmpty();
        assertThat(ToOne.of(Samples.user("x"))).isNotEqualTo(ToOne.of(Samples.user("x")));
        assertThatThrownBy(() -> ToOne.of(Samples.user("x")).key(USER)).isInstanceOf(HandleNotLoadedException.class);
    }

    @Test
    void aLoadedCollectionIsUnmodifiable() {
        try (Session session = SHOP.db().openSession()) {
            List<Order> orders = users(session).get(0).orders().get();
            assertThatThrownBy(() -> orders.add(orders.get(0))).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void aToOneToARowThatIsGoneSaysSo() {
        try (Session session = SHOP.db().openSession()) {
            SHOP.execute("alter table orders drop constraint orders_user_id_fkey");
            try {
                SHOP.execute("update orders set user_id = 4711");
                Order order = session.list(select(ORDER)).get(0);
                assertThatThrownBy(() -> order.user().get()).hasMessageContaining("Order.user");
            } finally {
                SHOP.execute("delete from orders");
                SHOP.execute("alter table orders add constraint orders_user_id_fkey"
                        + " foreign key (user_id) references users (id)");
            }
        }
    }
}
