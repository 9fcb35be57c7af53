// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.session.CommitInterceptor;
import dev.athanor.session.Database;
import dev.athanor.session.DatabaseStatistics;
import dev.athanor.session.EntityChange;
import dev.athanor.session.EntityListener;
import dev.athanor.session.FlushInterceptor;
import dev.athanor.session.Session;
import dev.athanor.session.SessionListener;
import dev.athanor.session.SessionStatistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Stage stage = Shelf.products();
    private final Database db = stage.db();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void leave() {
        stage.close();
    }

    @Test
    void observe() {
        // region observe
        db.listen(new SessionListener() {
            @Override
            public void committed(List<EntityChange<?>> changes) {
                told.add("committed " + changes); // [UPDATED Product]
            }
        });
        db.listen(PRODUCT, new EntityListener<Product>() {
            @Override
            public void updated(@Nullable Product before, Product after) {
                told.add(before.price() + " → " + after.price());
            }
        });
        // endregion
        db.inTransaction(session -> {
            Product lamp = session.find(PRODUCT, Shelf.LAMP).orElseThrow();
            session.update(lamp, PRODUCT.price.set(new BigDecimal("21.00")));
        });
        assertThat(told).containsExactly("19.90 → 21.00", "committed [UPDATED Product]");
        assertThat(stage.flights()).isEqualTo(2);
    }

    @Test
    void hooks() {
        try (Session session = db.openSession()) {
            // region hooks
            session.add(new Product(null, "sofa", new BigDecimal("890.00"), true));
            session.afterCommit(() -> told.add("tell the warehouse"));
            session.afterRollback(() -> told.add("tell the user"));
            session.commit();
            // endregion
        }
        assertThat(told).containsExactly("tell the warehouse");
        assertThat(stage.flights()).isEqualTo(1);
    }

    @Test
    void audit() {
        // region audit
        db.intercept((FlushInterceptor) (session, changes) -> {
            for (EntityChange<?> change : changes) {
                EntityChange<Product> ofProduct = change.in(PRODUCT);
                if (ofProduct != null && ofProduct.kind() == EntityChange.Kind.DELETED) {
                    session.add(new Product(null, "was: " + ofProduct.before().name(), BigDecimal.ZERO, false));
                }
            }
        });
        // endregion
        db.inTransaction(
                session -> session.delete(session.find(PRODUCT, Shelf.TABLE).orElseThrow()));
        stage.assertSent("howto/audit.sql");
    }

    @Test
    void decide() {
        // region decide
        db.intercept((CommitInterceptor) session -> {
            BigDecimal total = session.one(select(sum(PRODUCT.price)).from(PRODUCT));
            if (total.compareTo(new BigDecimal("1000.00")) > 0) {
                throw new IllegalStateException("the shelf holds goods for 1,000 at the most");
            }
        });
        // endregion
        db.inTransaction(session -> session.add(new Product(null, "stool", new BigDecimal("35.00"), true)));
        stage.assertSent("howto/decide.sql");
        assertThatThrownBy(() -> db.inTransaction(
                        session -> session.add(new Product(null, "sofa", new BigDecimal("890.00"), true))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.<Long>transaction(session -> session.count(select(PRODUCT))))
                .isEqualTo(4);
    }

    @Test
    void statistics() {
        // region statistics
        try (Session session = db.openSession()) {
            session.list(select(PRODUCT));
            session.find(PRODUCT, Shelf.LAMP); // known already
            SessionStatistics done = session.statistics();
            // endregion
            assertThat(done).isEqualTo(new SessionStatistics(1, 1, 3, 0, 0, 0, 0, 1, 3));
            // region statistics
            assertThat(done.flights()).isEqualTo(1);
            assertThat(done.rowsRead()).isEqualTo(3);
            assertThat(done.identityHits()).isEqualTo(1);
        }
        DatabaseStatistics all = db.statistics();
        // endregion
        assertThat(all.openSessions()).isZero();
        assertThat(all.commits()).isEqualTo(1);
    }
}
