// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.User;
import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostTest {
    private final Stage stage = Shelf.orders();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void graph() {
        try (Session session = db.openSession()) {
            // region graph
            List<User> users = session.list(
                    select(USER).with(USER.orders.with(ORDER.items)).orderBy(USER.email));
            // endregion
            assertThat(users.get(0).orders().get().get(1).items()).hasSize(2);
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/cost-graph.sql");
        }
    }

    @Test
    void graphBehindALimit() {
        try (Session session = db.openSession()) {
            // region limit
            List<User> users = session.list(select(USER)
                    .with(USER.orders.with(ORDER.items))
                    .orderBy(USER.email)
                    .limit(20));
            // endregion
            assertThat(users).hasSize(3);
            assertThat(stage.flights()).isEqualTo(2);
            stage.assertSent("tutorial/cost-limit.sql");
        }
    }

    @Test
    void siblings() {
        try (Session session = db.openSession()) {
            // region siblings
            List<User> users = session.list(select(USER).orderBy(USER.email));
            for (User user : users) {
                user.orders().size(); // the first loads the orders of all three
            }
            // endregion
            assertThat(stage.flights()).isEqualTo(2);
            stage.assertSent("tutorial/cost-siblings.sql");
        }
    }

    @Test
    void held() {
        try (Session session = db.openSession()) {
            List<Order> orders = session.list(select(ORDER));
            stage.forget();
            // region held
            session.load(orders, ORDER.user, ORDER.items);
            // endregion
            assertThat(orders)
                    .allMatch(order -> order.items().isLoaded() && order.user().isLoaded());
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/cost-held.sql");
        }
    }

    @Test
    void strict() {
        // region strict
        try (Session session = db.openSession(db.options().strict())) {
            User ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
            // endregion
            assertThatThrownBy(() -> ada.orders().size())
                    .isInstanceOf(HandleNotLoadedException.class)
                    .hasMessageContaining("with(…)");
            // region strict
            ada.orders().isLoaded(); // false; ada.orders().get() raises HandleNotLoadedException
        }
        // endregion
        stage.assertSent("tutorial/cost-strict.sql");
    }

    @Test
    void closed() {
        User ada;
        try (Session session = db.openSession()) {
            ada = session.one(select(USER).where(USER.email.eq("ada@x.org")));
        }
        assertThatThrownBy(() -> ada.orders().size())
                .isInstanceOf(HandleNotLoadedException.class)
                .hasMessageStartingWith("User.orders is not loaded")
                .hasMessageContaining("Name the relation in with(…)");
    }
}
