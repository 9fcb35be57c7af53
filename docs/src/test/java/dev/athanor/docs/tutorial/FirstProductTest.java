// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.ProductTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstProductTest {
    @Test
    void connectsByUrl() {
        try (Stage stage = Stage.empty();
                Database db = connect(
                        stage.server().url(),
                        stage.server().user(),
                        stage.server().password())) {
            assertThat(db.platform().name()).isEqualTo("PostgreSQL");
        }
    }

    private static Database connect(String url, String user, String password) {
        // region connect
        Database db = Postgres.connect(url, user, password);
        // endregion
        return db;
    }

    @Test
    void createsTheTable() {
        try (Stage stage = Stage.empty()) {
            Database db = stage.db();
            // region create
            db.create(Schema.of(PRODUCT));
            // endregion
            stage.assertSent("tutorial/create.sql");
        }
    }

    @Test
    void addsAndCommits() {
        try (Stage stage = Shelf.empty()) {
            Database db = stage.db();
            // region add
            try (Session session = db.openSession()) {
                Product lamp = session.add(ProductTable.builder()
                        .name("lamp")
                        .price(new BigDecimal("19.9"))
                        .build());
                UUID id = lamp.id(); // made here, before anything was sent
                session.commit();
                // endregion
                assertThat(id).isNotNull().extracting(UUID::version).isEqualTo(7);
                assertThat(lamp.active()).isTrue();
                assertThat(lamp.price()).isEqualTo(new BigDecimal("19.90"));
                // region add
            }
            // endregion
            assertThat(stage.flights()).isOne();
            stage.assertSent("tutorial/add.sql");
        }
    }
}
