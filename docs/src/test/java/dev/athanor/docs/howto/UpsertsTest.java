// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.User;
import dev.athanor.docs.shop.UserTable;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpsertsTest {
    private final Stage stage = Shelf.orders();
    private final Session session = stage.db().openSession();
    private final Product lamp = new Product(Shelf.LAMP, "lamp", new BigDecimal("24.90"), true);

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    @Test
    void leaveWhatIsThere() {
        // region nothing
        long inserted = session.execute(
                insertInto(PRODUCT).values(lamp).onConflict(PRODUCT.id).doNothing());
        // endregion
        assertThat(inserted).isZero();
        stage.assertSent("howto/upsert-nothing.sql");
    }

    @Test
    void goByAnyUniqueColumn() {
        User ada = UserTable.builder().email("ada@x.org").age(37).build();
        // region unique
        User stored = session.one(insertInto(USER)
                .values(ada)
                .onConflict(USER.email)
                .doUpdate(USER.age.set(USER.excluded().age))
                .returning(USER));
        // endregion
        stage.assertSent("howto/upsert-unique.sql");
        assertThat(stored.id()).isEqualTo(session.one(select(USER.id).where(USER.email.eq("ada@x.org"))));
        assertThat(stored.age()).isEqualTo(37);
    }

    @Test
    void goByAConstraint() {
        User ada = UserTable.builder().email("ada@x.org").age(37).build();
        // region constraint
        session.execute(insertInto(USER)
                .values(ada)
                .onConflictOnConstraint("users_email_key")
                .doUpdate(USER.age.set(USER.excluded().age)));
        // endregion
        stage.assertSent("howto/upsert-constraint.sql");
    }

    @Test
    void computeWithWhatIsThere() {
        // region expression
        var excluded = PRODUCT.excluded();
        List<BigDecimal> prices = session.list(insertInto(PRODUCT)
                .values(lamp)
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.price.set(PRODUCT.price.plus(excluded.price).dividedBy(2)))
                .where(PRODUCT.active)
                .returning(PRODUCT.price));
        // endregion
        assertThat(prices).containsExactly(new BigDecimal("22.40"));
        stage.assertSent("howto/upsert-expression.sql");
    }

    @Test
    void takeManyRows() {
        List<Product> many = List.of(lamp, new Product(new UUID(0, 9), "stool", BigDecimal.TEN, true));
        // region many
        long changed = session.execute(insertInto(PRODUCT)
                .values(many)
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.price.set(PRODUCT.excluded().price)));
        // endregion
        assertThat(changed).isEqualTo(2);
        stage.assertSent("howto/upsert-many.sql");
    }

    @Test
    void takeRowsFromAQuery() {
        // region query
        session.execute(insertInto(PRODUCT)
                .columns(PRODUCT.id, PRODUCT.name, PRODUCT.price)
                .select(select(into(Copy::new, PRODUCT.id, PRODUCT.name.concat(" (old)"), PRODUCT.price))
                        .where(PRODUCT.active))
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.name.set(PRODUCT.excluded().name)));
        // endregion
        stage.assertSent("howto/upsert-query.sql");
    }

    record Copy(UUID id, String name, BigDecimal price) {}
}
