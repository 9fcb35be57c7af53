// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ItemTable.ITEM;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Item;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.OrderTable;
import dev.athanor.docs.shop.ProductTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.User;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final UUID lampId = Shelf.LAMP;
    private final UUID chairId = Shelf.CHAIR;

    @Test
    void haveTables() {
        try (Stage stage = Stage.of(ProductTable.PRODUCT)) {
            stage.db().create(Schema.of(USER, ORDER, ITEM));
            stage.assertSent("tutorial/orders-create.sql");
        }
    }

    @Test
    void areAddedOneByOne() {
        try (Stage stage = Shelf.products()) {
            Database db = stage.db();
            // region add
            try (Session session = db.openSession()) {
                User ada = session.add(
                        UserTable.builder().email("ada@x.org").age(36).build());
                session.add(OrderTable.builder()
                        .user(ada)
                        .total(new BigDecimal("9.99"))
                        .status(Status.NEW)
                        .build());
                session.commit();
            }
            // endregion
            assertThat(stage.flights()).isEqualTo(2);
            stage.assertSent("tutorial/orders-add.sql");
        }
    }

    @Test
    void areAddedAsAGraph() {
        try (Stage stage = Shelf.orders()) {
            Database db = stage.db();
            // region graph
            try (Session session = db.openSession()) {
                User zoe = session.add(UserTable.builder()
                        .email("zoe@x.org")
                        .orders(ToMany.of(OrderTable.builder()
                                .user(ToOne.parent())
                                .total(new BigDecimal("94.90"))
                                .status(Status.NEW)
                                .items(ToMany.of(
                                        new Item(ToOne.parent(), 1, chairId, 1),
                                        new Item(ToOne.parent(), 2, lampId, 1)))
                                .build()))
                        .build());
                session.commit();
                // endregion
                assertThat(zoe.orders().get().get(0).items()).hasSize(2);
                // region graph
            }
            // endregion
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/orders-graph.sql");
        }
    }

    @Test
    void areReachedInBothDirections() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            // region directions
            User ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
            List<Order> orders = ada.orders().get(); // from the user to the orders
            User owner = orders.get(0).user().get(); // and back: the very same record
            // endregion
            assertThat(orders).hasSize(2);
            assertThat(owner).isSameAs(ada);
            assertThat(stage.flights()).isEqualTo(2);
            stage.assertSent("tutorial/orders-directions.sql");
        }
    }

    @Test
    void areFoundByWhatTheyReferTo() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            // region path
            List<Order> orders = session.list(select(ORDER)
                    .where(ORDER.user().email.endsWith("@x.org"), ORDER.status.ne(Status.CANCELLED))
                    .orderBy(ORDER.total.desc()));
            // endregion
            assertThat(orders).hasSize(2);
            stage.assertSent("tutorial/orders-path.sql");
        }
    }

    // region join
    record Spend(String email, BigDecimal total, long orders) {}

    // endregion

    @Test
    void areJoined() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            // region join
            List<Spend> top = session.list(select(into(Spend::new, USER.email, sum(ORDER.total), count()))
                    .from(USER)
                    .join(USER.orders, ORDER)
                    .where(ORDER.status.ne(Status.CANCELLED))
                    .groupBy(USER.email)
                    .having(sum(ORDER.total).gt(50))
                    .orderBy(sum(ORDER.total).desc())
                    .limit(10));
            // endregion
            assertThat(top).containsExactly(new Spend("ada@x.org", new BigDecimal("104.89"), 2));
            stage.assertSent("tutorial/orders-join.sql");
        }
    }

    @Test
    void moveToAnotherUser() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            User eve = session.one(select(USER).where(USER.email.eq("eve@y.org")));
            Order order = session.one(select(ORDER).where(ORDER.status.eq(Status.PAID)));
            stage.forget();
            // region move
            Order moved = session.update(order, ORDER.user.set(eve), ORDER.status.set(Status.NEW));
            session.commit();
            // endregion
            assertThat(moved.user().get().email()).isEqualTo("eve@y.org");
            assertThat(moved.version()).isEqualTo(1);
            stage.assertSent("tutorial/orders-move.sql");
            User now = session.one(select(USER).where(USER.email.eq("eve@y.org")));
            assertThat(now.orders()).hasSize(1);
        }
    }
}
