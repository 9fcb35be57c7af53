// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.shop.Item;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code session.load} of records that are held: what is not loaded is loaded, whatever they are and wherever they come from. */
class LoadingHeldRecordsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop().connections(2);

    private Session session;
    private List<User> users;

    @BeforeEach
    void threeUsersWithAnOrderOfTwoItemsEach() {
        SHOP.db().inTransaction(first -> {
            Product lamp = first.add(Samples.product("lamp", "1"));
            for (String name : List.of("ada", "bob", "cleo")) {
                first.add(Samples.user(
                        name, ToMany.of(Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2)))));
            }
        });
        session = SHOP.db().openSession();
        users = session.list(select(USER).orderBy(USER.email));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static void assertWhole(List<User> users) {
        assertThat(users)
                .hasSize(3)
                .allSatisfy(user -> assertThat(user.orders().get())
                        .singleElement()
                        .satisfies(order -> {
                            assertThat(order.items().isLoaded()).isTrue();
                            assertThat(order.items()).hasSize(2);
                        }));
    }

    @Test
    void aTreeWhoseFirstLevelIsLoadedGoesOnBelowIt() {
        session.load(users, USER.orders);
        SHOP.sent().clear();
        SHOP.flights(1, () -> session.load(users, USER.orders.with(ORDER.items)));
        SHOP.sent()
                .assertExecuted(
                        "select id, order_id, product_id, quantity from items where order_id = any (?) order by id");
        assertWhole(users);
    }

    @Test
    void whatIsLoadedWhollyIsNotAskedForAgain() {
        session.load(users, USER.orders.with(ORDER.items));
        SHOP.flights(0, () -> session.load(users, USER.orders.with(ORDER.items, ORDER.user)));
    }

    @Test
    void someOwnersAreLoadedAndSomeAreNot() {
        session.load(users.subList(0, 1), USER.orders);
        SHOP.sent().clear();
        SHOP.flights(1, () -> session.load(users, USER.orders.with(ORDER.items)));
        assertThat(SHOP.sent().statements()).extracting(sent -> sent.rows()).containsExactly(2L, 4L, 2L);
        assertWhole(users);
    }

    @Test
    void aTargetTheSessionKnowsIsNotAskedFor() {
        List<Order> orders = session.list(select(ORDER));
        SHOP.flights(0, () -> session.load(orders, ORDER.user));
        assertThat(orders)
                .allSatisfy(order -> assertThat(users).contains(order.user().get()));
    }

    @Test
    void recordsOfAClosedSessionAreFilledWithThisSessionsRecords() {
        session.close();
        assertThatThrownBy(() -> users.get(0).orders().get()).hasMessageContaining("session is closed");
        session = SHOP.db().openSession();
        session.load(users, USER.orders.with(ORDER.items));
        assertWhole(users);
        Order order = users.get(0).orders().get().get(0);
        assertThat(session.find(ORDER, Samples.id(order))).containsSame(order);
    }

    @Test
    void recordsOfAnotherOpenSessionAreRefused() {
        try (Session other = SHOP.db().openSession()) {
            assertThatThrownBy(() -> other.load(users, USER.orders))
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessage("User.orders cannot be loaded here, for the User belongs to another session that is"
                            + " open: load it there, or find the record in this one");
        }
        assertThat(users.get(0).orders().isLoaded()).isFalse();
    }

    @Test
    void handlesMadeByHandAreFilledByTheirKey() {
        Order order = session.list(select(ORDER)).get(0);
        Item item = new Item(null, ToOne.to(ORDER, Samples.id(order)), UUID.randomUUID(), 1);
        session.load(List.of(item), ITEM.order.with(ORDER.user));
        assertThat(item.order().get()).isSameAs(order);
        assertThat(users).contains(order.user().get());
    }

    @Test
    void whatIsAddedAndNotFlushedHasTheCollectionsItWasAddedWith() {
        User dan = session.add(Samples.user("dan", ToMany.of(Samples.order("7"))));
        session.load(List.of(dan, users.get(0)), USER.orders);
        assertThat(dan.orders()).hasSize(1);
        assertThat(users.get(0).orders()).hasSize(1);
        session.rollback();
    }

    @Test
    void theSameRowReadInEveryWayIsTheSameRecord() {
        session.load(users, USER.orders);
        User ada = users.get(0);
        Order order = ada.orders().get().get(0);
        assertThat(session.find(ORDER, Samples.id(order))).containsSame(order);
        assertThat(session.list(select(ORDER).where(ORDER.id.eq(Samples.id(order)))))
                .singleElement()
                .isSameAs(order);
        assertThat(session.load(users, USER.orders.limit(1)).of(ada).get(0)).isSameAs(order);
        assertThat(session.list(select(USER).with(USER.orders))
                        .get(0)
                        .orders()
                        .get()
                        .get(0))
                .isIn(users.stream().flatMap(user -> user.orders().stream()).toList());
        try (var stream = session.stream(select(ORDER).where(ORDER.id.eq(Samples.id(order))))) {
            assertThat(stream.toList()).singleElement().isSameAs(order);
        }
    }
}
