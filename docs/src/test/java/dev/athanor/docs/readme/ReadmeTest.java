// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.readme;

// region imports
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
// endregion
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.OrderTable;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.User;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void writesInOneFlight() {
        try (Stage stage = Shelf.orders()) {
            Database db = stage.db();
            // region write
            try (Session session = db.openSession()) {
                User zoe = session.add(UserTable.builder().email("zoe@x.org").build());
                session.add(OrderTable.builder()
                        .user(zoe)
                        .total(new BigDecimal("9.99"))
                        .status(Status.NEW)
                        .build());
                session.commit();
            }
            // endregion
            assertThat(stage.flights()).isOne();
            stage.assertSent("readme/write.sql");
        }
    }

    @Test
    void readsAndUpserts() {
        try (Stage stage = Shelf.orders();
                Session session = stage.db().openSession()) {
            // region read
            List<User> users = session.list(select(USER)
                    .where(USER.age.gt(17), USER.email.endsWith("@x.org"))
                    .with(USER.orders.with(ORDER.items)) // both levels in the same flight
                    .orderBy(USER.email));

            List<Order> open =
                    session.list(select(ORDER).where(ORDER.user().email.eq("ada@x.org"), ORDER.status.eq(Status.NEW)));
            // endregion
            assertThat(users).extracting(User::email).containsExactly("ada@x.org", "bob@x.org");
            assertThat(open).hasSize(1);
            assertThat(stage.flights()).isEqualTo(2);
            stage.forget();
            Product lamp = new Product(Shelf.LAMP, "desk lamp", new BigDecimal("24.90"), true);
            Product chair = new Product(Shelf.CHAIR, "arm chair", new BigDecimal("99.00"), true);
            // region upsert
            var excluded = PRODUCT.excluded();
            session.execute(insertInto(PRODUCT)
                    .values(lamp, chair)
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price)));
            session.commit();
            // endregion
            stage.assertSent("readme/upsert.sql");
        }
    }
}
