// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.session.FlushPlan;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingTest {
    private final Stage stage = Shelf.products();
    private final Session session = stage.db().openSession();
    private Product lamp;
    private Product chair;

    ChangingTest() {
        lamp = find(Shelf.LAMP);
        chair = find(Shelf.CHAIR);
    }

    @BeforeEach
    void begin() {
        stage.forget();
    }

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    private Product find(UUID id) {
        return session.find(PRODUCT, id).orElseThrow();
    }

    @Test
    void byAssignmentOrFunction() {
        // region update
        lamp = session.update(lamp, PRODUCT.name.set("desk lamp"), PRODUCT.active.set(false));
        chair = session.update(
                chair, product -> product.withPrice(product.price().add(BigDecimal.ONE)));
        session.commit();
        // endregion
        assertThat(lamp.name()).isEqualTo("desk lamp");
        assertThat(stage.flights()).isOne();
        stage.assertSent("tutorial/update.sql");
        assertThat(find(Shelf.CHAIR).price()).isEqualTo(new BigDecimal("76.00"));
        assertThat(find(Shelf.LAMP)).isEqualTo(lamp);
    }

    @Test
    void byTwoRecords() {
        // region replace
        Product edited = lamp.withName("floor lamp"); // a form has worked on the record it was given
        Product floorLamp = session.replace(lamp, edited); // writes what differs between the two
        // endregion
        assertThat(floorLamp.name()).isEqualTo("floor lamp");
        assertThat(session.plan().summary()).isEqualTo("update name of 1 row of products");
        session.commit();
        stage.assertSent("tutorial/replace.sql");
    }

    @Test
    void byDeleting() {
        // region delete
        session.delete(lamp);
        session.commit();
        // endregion
        stage.assertSent("tutorial/delete.sql");
        assertThat(session.find(PRODUCT, Shelf.LAMP)).isEmpty();
    }

    @Test
    void plansWhatItWillWrite() {
        // region plan
        session.delete(lamp);
        session.update(chair, PRODUCT.price.set(BigDecimal.TEN));
        FlushPlan plan = session.plan(); // sends nothing
        // endregion
        assertThat(plan.summary()).isEqualTo("""
            lock 2 rows of products, in the order of their keys
            update price of 1 row of products
            delete 1 row from products\
            """);
        session.rollback();
        assertThat(find(Shelf.LAMP)).isEqualTo(lamp);
    }

    @Test
    void inBulk() {
        // region bulk
        long changed = session.execute(update(PRODUCT)
                .set(PRODUCT.price.set(PRODUCT.price.times(new BigDecimal("1.1"))))
                .where(PRODUCT.price.lt(100)));
        long deleted = session.execute(deleteFrom(PRODUCT).where(not(PRODUCT.active)));
        session.commit();
        // endregion
        assertThat(changed).isEqualTo(2);
        assertThat(deleted).isEqualTo(1);
        stage.assertSent("tutorial/bulk.sql");
        assertThat(find(Shelf.CHAIR).price()).isEqualTo(new BigDecimal("82.50"));
    }
}
