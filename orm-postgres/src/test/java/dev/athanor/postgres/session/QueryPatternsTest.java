// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.NoResultException;
import dev.athanor.error.NonUniqueResultException;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.session.Page;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed patterns: select, where and list; filter by equality; get by id; count. */
class QueryPatternsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(PRODUCT);

    private static final String ALL = "select id, name, price, active from products";

    private Session session;
    private List<Product> products;

    @BeforeEach
    void threeProducts() {
        products = SHOP.db()
                .transaction(first -> first.addAll(List.of(
                        Samples.product("lamp", "12.50"),
                        Samples.product("chair", "49"),
                        Samples.product("desk", "120"))));
        SHOP.sent().clear();
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void selectsWhereAndLists() {
        List<Product> dear = session.list(
                select(PRODUCT).where(PRODUCT.price.gt(20), PRODUCT.active).orderBy(PRODUCT.name));
        assertThat(dear).extracting(Product::name).containsExactly("chair", "desk");
        assertThat(dear.get(0).price()).isEqualTo(new BigDecimal("49.00"));
        SHOP.sent().assertExecuted(ALL + " where price > ? and active order by name");
    }

    @Test
    void filtersByEquality() {
        Product lamp = session.one(select(PRODUCT).where(PRODUCT.name.eq("lamp")));
        assertThat(lamp.id()).isEqualTo(products.get(0).id());
        SHOP.sent().assertExecuted(ALL + " where name = ? limit ?");
    }

    @Test
    void getsByIdAndAsksOnlyOnce() {
        UUID id = Samples.id(products.get(1));
        Product chair = session.find(PRODUCT, id).orElseThrow();
        assertThat(session.find(PRODUCT, id)).containsSame(chair);
        assertThat(session.find(PRODUCT, UUID.randomUUID())).isEmpty();
        SHOP.sent().assertExecuted(ALL + " where id = ?", ALL + " where id = ?");
    }

    @Test
    void whatAListReadIsFoundWithoutAStatement() {
        List<Product> all = session.list(select(PRODUCT));
        SHOP.sent().clear();
        for (Product product : all) {
            assertThat(session.find(PRODUCT, Samples.id(product))).containsSame(product);
        }
        SHOP.sent().assertExecuted();
    }

    @Test
    void countsAndTellsWhetherThereIsOne() {
        var cheap = select(PRODUCT).where(PRODUCT.price.lt(100)).orderBy(PRODUCT.name);
        assertThat(session.count(cheap)).isEqualTo(2);
        assertThat(session.exists(cheap)).isTrue();
        assertThat(session.exists(select(PRODUCT).where(PRODUCT.name.eq("none"))))
                .isFalse();
        SHOP.sent()
                .assertExecuted(
                        "select count(*) from products where price < ?",
                        "select exists (select 1 from products where price < ?)",
                        "select exists (select 1 from products where name = ?)");
    }

    @Test
    void countsWhatALimitLeaves() {
        assertThat(session.count(select(PRODUCT).orderBy(PRODUCT.name).limit(2)))
                .isEqualTo(2);
        assertThat(session.count(select(PRODUCT.name).distinct())).isEqualTo(3);
    }

    @Test
    void asksForOneOptionalAndFirst() {
        var none = select(PRODUCT).where(PRODUCT.name.eq("none"));
        var all = select(PRODUCT).orderBy(PRODUCT.name);
        assertThatThrownBy(() -> session.one(none)).isInstanceOf(NoResultException.class);
        assertThatThrownBy(() -> session.one(all)).isInstanceOf(NonUniqueResultException.class);
        assertThatThrownBy(() -> session.optional(all)).isInstanceOf(NonUniqueResultException.class);
        assertThat(session.optional(none)).isEmpty();
        assertThat(session.first(all))
                .hasValueSatisfying(first -> assertThat(first.name()).isEqualTo("chair"));
        assertThat(session.first(none)).isEmpty();
    }

    @Test
    void pagesByOffsetWithTheNumberOfAllRowsInOneFlight() {
        SHOP.db()
                .inTransaction(other -> other.addAll(IntStream.range(0, 4)
                        .mapToObj(i -> Samples.product("z" + i, "1"))
                        .toList()));
        SHOP.sent().clear();
        Page<Product> page = session.page(select(PRODUCT).orderBy(PRODUCT.name), PageRequest.of(2, 3));
        assertThat(page.rows()).extracting(Product::name).containsExactly("z0", "z1", "z2");
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
        SHOP.sent().assertExecuted("select count(*) from products", ALL + " order by name limit ? offset ?");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void statementsAreValuesThatManySessionsShareAndExtend() {
        var cheap = select(PRODUCT).where(PRODUCT.price.lt(100));
        var lamps = cheap.where(PRODUCT.name.eq("lamp"));
        try (Session other = SHOP.db().openSession()) {
            assertThat(other.list(cheap)).hasSize(2);
            assertThat(session.list(lamps)).hasSize(1);
            assertThat(session.list(cheap)).hasSize(2);
        }
    }
}
