// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.query.Upserted;
import dev.athanor.query.Upserted.Outcome;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UpsertTest {
    private final Product lamp = new Product(Shelf.LAMP, "desk lamp", new BigDecimal("24.90"), true);
    private final Product sofa = new Product(new UUID(0, 4), "sofa", new BigDecimal("890.00"), true);

    @Test
    void setsNameAndPriceFromExcluded() {
        try (Stage stage = Shelf.products()) {
            Database db = stage.db();
            // region upsert
            try (Session session = db.openSession()) {
                var excluded = PRODUCT.excluded();
                session.execute(insertInto(PRODUCT)
                        .values(lamp, sofa)
                        .onConflict(PRODUCT.id)
                        .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price)));
                session.commit();
            }
            // endregion
            stage.assertSent("tutorial/upsert.sql");
            assertThat(db.<List<String>>transaction(session -> session.list(select(PRODUCT.name)
                            .where(PRODUCT.price.between(20, 900))
                            .orderBy(PRODUCT.name))))
                    .containsExactly("chair", "desk lamp", "sofa", "table");
        }
    }

    @Test
    void saysWhatBecameOfEachInput() {
        try (Stage stage = Shelf.products();
                Session session = stage.db().openSession()) {
            Product chair = new Product(Shelf.CHAIR, "chair", new BigDecimal("75.00"), true);
            // region outcomes
            var excluded = PRODUCT.excluded();
            List<Upserted<Product>> outcomes = session.list(insertInto(PRODUCT)
                    .values(lamp, chair, sofa)
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price))
                    .where(PRODUCT.price.ne(excluded.price))
                    .returningOutcomes(PRODUCT));
            // endregion
            assertThat(outcomes)
                    .extracting(Upserted::outcome)
                    .containsExactly(Outcome.UPDATED, Outcome.SKIPPED, Outcome.INSERTED);
            stage.assertSent("tutorial/outcomes.sql");
        }
    }
}
