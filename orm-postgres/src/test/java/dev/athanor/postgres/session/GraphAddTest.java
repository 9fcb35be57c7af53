// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConversionException;
import dev.athanor.error.DuplicateIdentityException;
import dev.athanor.error.OrmException;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Item;
import dev.athanor.postgres.session.shop.ItemTable;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Graphs of new records are added in one call and have their keys at once. */
class GraphAddTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private Session session;

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.rollback();
        session.close();
    }

    @Test
    void aWholeTreeIsAddedWithItsKeysAndItsBackReferences() {
        Product lamp = session.add(Samples.product("lamp", "1"));
        User ada = session.add(Samples.user(
                "ada",
                ToMany.of(Samples.order("1", Samples.item(lamp, 1), Samples.item(lamp, 2)), Samples.order("2"))));
        List<Order> orders = ada.orders().get();
        assertThat(orders).hasSize(2).allSatisfy(order -> {
            assertThat(order.id()).isNotNull();
            assertThat(order.user().key(USER)).isEqualTo(ada.id());
        });
        List<Item> items = orders.get(0).items().get();
        assertThat(items).extracting(Item::quantity).containsExactly(1, 2);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.id()).isNotNull();
            assertThat(item.order().get()).isEqualTo(orders.get(0));
        });
        assertThat(orders.get(0).user().get()).isSameAs(session.current(ada));
        session.commit();
        assertThat(SHOP.rows("select count(*) from items join orders on orders.id = order_id"
                        + " join users on users.id = user_id"))
                .containsExactly("2");
    }

    @Test
    void aNewParentIsAddedWithItsFirstChildAndOnlyOnce() {
        User unsaved = Samples.user("ada");
        Order first = session.add(Samples.order(unsaved, "1"));
        Order second = session.add(Samples.order(unsaved, "2"));
        assertThat(first.user().key(USER)).isEqualTo(second.user().key(USER));
        session.commit();
        assertThat(SHOP.rows("select count(distinct user_id), count(*) from orders"))
                .containsExactly("1|2");
    }

    @Test
    void aChainOfNewParentsIsAddedFromItsLowestEnd() {
        Product lamp = Samples.product("lamp", "1");
        Product added = session.add(lamp);
        Item item = session.add(Samples.item(ToOne.of(Samples.order(Samples.user("ada"), "1")), added, 4));
        session.commit();
        assertThat(SHOP.rows("select email, total, quantity from users join orders on user_id = users.id"
                        + " join items on order_id = orders.id"))
                .containsExactly("ada@x.org|1.00|4");
        assertThat(item.order().get().user().get().email()).isEqualTo("ada@x.org");
    }

    @Test
    void anAddedRecordIsAManagedParentWithoutAnyStatement() {
        User ada = session.add(Samples.user("ada"));
        SHOP.sent().clear();
        Order order = session.add(Samples.order(ada, "1"));
        assertThat(order.user().isLoaded()).isTrue();
        assertThat(order.user().key(USER)).isEqualTo(ada.id());
        assertThat(session.current(ada).orders().get()).hasSize(1);
        session.commit();
    }

    @Test
    void aParentGivenByItsKeyIsNotRead() {
        User ada = SHOP.db().transaction(first -> first.add(Samples.user("ada")));
        SHOP.sent().clear();
        Order order = session.add(Samples.order(ada, "1").withUser(ToOne.to(USER, Samples.id(ada))));
        session.commit();
        assertThat(SHOP.sent().statements())
                .extracting(statement -> statement.label())
                .doesNotContain("select users");
        assertThat(SHOP.rows("select user_id from orders"))
                .containsExactly(order.user().key(USER).toString());
    }

    @Test
    void theSameInstanceIsAddedOnlyOnce() {
        Coupon ten = new Coupon("TEN", 10);
        session.add(ten);
        assertThatThrownBy(() -> session.add(ten))
                .isInstanceOf(DuplicateIdentityException.class)
                .hasMessageContaining("Coupon");
        Product lamp = Samples.product("lamp", "1");
        session.add(lamp);
        assertThatThrownBy(() -> session.add(lamp)).isInstanceOf(DuplicateIdentityException.class);
    }

    @Test
    void twoEqualInstancesAreTwoRows() {
        session.add(Samples.product("lamp", "1"));
        session.add(Samples.product("lamp", "1"));
        session.commit();
        assertThat(session.count(select(PRODUCT))).isEqualTo(2);
    }

    @Test
    void anAssignedKeyThatIsKnownIsADuplicate() {
        session.add(new Coupon("TEN", 10));
        assertThatThrownBy(() -> session.add(new Coupon("TEN", 11))).isInstanceOf(DuplicateIdentityException.class);
        session.commit();
        session.find(COUPON, "TEN");
        assertThatThrownBy(() -> session.add(new Coupon("TEN", 12))).isInstanceOf(DuplicateIdentityException.class);
    }

    @Test
    void aGeneratedKeyMayBeGiven() {
        session.add(Samples.user("ada").withId(4711L));
        session.commit();
        assertThat(SHOP.rows("select id from users")).containsExactly("4711");
    }

    @Test
    void aChildOfNoParentIsRefused() {
        assertThatThrownBy(() -> session.add(Samples.order("1")))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("Order.user");
    }

    @Test
    void aGraphWithOneWrongRecordIsNotAddedInPart() {
        Order good = Samples.order("1");
        Order wrong = good.withTotal(new BigDecimal("1.005"));
        assertThatThrownBy(() -> session.add(Samples.user("ada", ToMany.of(good, wrong))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Order.total");
        session.commit();
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("0");
        session.add(Samples.user("ada", ToMany.of(good, wrong.withTotal(BigDecimal.ONE))));
        session.commit();
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("2");
    }

    @Test
    void keysAreFetchedTogetherForManyRecords() {
        SHOP.db().inTransaction(warm -> warm.add(Samples.user("warm")));
        SHOP.sent().clear();
        Samples.users(session, 100, 0);
        session.commit();
        assertThat(SHOP.rows("select count(*), count(distinct id) from users")).containsExactly("101|101");
        assertThat(SHOP.sent().flights()).isLessThanOrEqualTo(2);
    }

    @Test
    void whatWasAddedAndWhatIsReadLaterAreEqual() {
        Product lamp = session.add(Samples.product("lamp", "1").withActive(false));
        Item item = session.add(Samples.item(ToOne.of(Samples.order(Samples.user("ada"), "1")), lamp, 4));
        session.commit();
        assertThat(session.find(PRODUCT, Samples.id(lamp))).contains(lamp);
        assertThat(session.one(select(ItemTable.ITEM))).isEqualTo(item);
        assertThat(session.one(select(ORDER)).user())
                .isEqualTo(item.order().get().user());
    }
}
