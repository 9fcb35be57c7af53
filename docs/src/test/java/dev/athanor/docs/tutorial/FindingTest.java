// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.tutorial;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.query.Select;
import dev.athanor.session.Page;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingTest {
    private final Stage stage = Shelf.products();
    private final Session session = stage.db().openSession();

    // region kept
    static final Select<Product> ON_SALE = select(PRODUCT).where(PRODUCT.active).orderBy(PRODUCT.price);
    // endregion

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    @Test
    void list() {
        // region list
        List<Product> cheap =
                session.list(select(PRODUCT).where(PRODUCT.price.lt(100)).orderBy(PRODUCT.name));
        // endregion
        assertThat(cheap).extracting(Product::name).containsExactly("chair", "lamp");
        stage.assertSent("tutorial/list.sql");
    }

    @Test
    void equality() {
        // region equality
        List<Product> lamps = session.list(select(PRODUCT).where(PRODUCT.name.eq("lamp")));
        // endregion
        assertThat(lamps).hasSize(1);
        stage.assertSent("tutorial/equality.sql");
    }

    @Test
    void extendsAKeptStatement() {
        // region extend
        List<Product> chairs =
                session.list(ON_SALE.where(PRODUCT.name.startsWith("ch")).limit(10));
        // endregion
        assertThat(chairs).extracting(Product::name).containsExactly("chair");
        stage.assertSent("tutorial/extend.sql");
        assertThat(session.list(ON_SALE)).hasSize(2);
    }

    @Test
    void filtersByWhatIsGiven() {
        assertThat(filtered("a", null)).hasSize(3);
        stage.forget();
        assertThat(filtered("a", new BigDecimal(100))).extracting(Product::name).containsExactly("lamp", "chair");
        stage.assertSent("tutorial/filter.sql");
    }

    private List<Product> filtered(@Nullable String text, @Nullable BigDecimal most) {
        // region filter
        Select<Product> found = select(PRODUCT)
                .where(or(PRODUCT.active, PRODUCT.price.gt(200)))
                .orderBy(PRODUCT.price.asc(), PRODUCT.name.desc());
        if (text != null) {
            found = found.where(PRODUCT.name.containsIgnoreCase(text));
        }
        if (most != null) {
            found = found.where(PRODUCT.price.le(most));
        }
        // endregion
        return session.list(found);
    }

    @Test
    void findsByKey() {
        UUID id = Shelf.LAMP;
        // region find
        Optional<Product> lamp = session.find(PRODUCT, id); // one statement
        Optional<Product> again = session.find(PRODUCT, id); // none: the session has it
        // endregion
        assertThat(lamp).isPresent();
        assertThat(again.orElseThrow()).isSameAs(lamp.orElseThrow());
        stage.assertSent("tutorial/find.sql");
        assertThat(session.find(PRODUCT, new UUID(9, 9))).isEmpty();
        stage.forget();
        assertThat(session.find(PRODUCT, id)).isPresent();
        assertThat(stage.flights()).isZero();
    }

    @Test
    void counts() {
        // region count
        long onSale = session.count(ON_SALE);
        boolean any = session.exists(ON_SALE.where(PRODUCT.price.gt(1_000)));
        // endregion
        assertThat(onSale).isEqualTo(2);
        assertThat(any).isFalse();
        stage.assertSent("tutorial/count.sql");
    }

    @Test
    void findsOneOrFails() {
        // region one
        Product lamp = session.one(select(PRODUCT).where(PRODUCT.name.eq("lamp"))); // exactly one, or it raises
        Optional<Product> sofa = session.optional(select(PRODUCT).where(PRODUCT.name.eq("sofa"))); // one or none
        Optional<Product> cheapest = session.first(ON_SALE); // limit 1
        // endregion
        assertThat(lamp.id()).isEqualTo(Shelf.LAMP);
        assertThat(sofa).isEmpty();
        assertThat(cheapest).contains(lamp);
        stage.assertSent("tutorial/one.sql");
    }

    @Test
    void pages() {
        // region page
        Page<Product> page = session.page(select(PRODUCT).orderBy(PRODUCT.name), PageRequest.of(2, 2));
        // endregion
        assertThat(page.rows()).extracting(Product::name).containsExactly("table");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(stage.flights()).isOne();
        stage.assertSent("tutorial/page.sql");
    }

    // region projection
    record Label(String name, BigDecimal price) {}

    // endregion

    @Test
    void projects() {
        // region projection
        List<Label> labels = session.list(
                select(into(Label::new, PRODUCT.name, PRODUCT.price)).orderBy(PRODUCT.name));
        List<String> names = session.list(select(PRODUCT.name).orderBy(PRODUCT.name));
        // endregion
        assertThat(labels.get(0)).isEqualTo(new Label("chair", new BigDecimal("75.00")));
        assertThat(names).containsExactly("chair", "lamp", "table");
        stage.assertSent("tutorial/projection.sql");
    }
}
