// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConversionException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.ProductTable;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed pattern: a model with a UUID key, a String(100), a decimal and a boolean that is true by default. */
class ModelPatternTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(PRODUCT);

    @Test
    void becomesTheTableThatAReviewerWouldWrite() {
        assertThat(SHOP.schema().createStatements(PostgresDialect.INSTANCE)).containsExactly("""
            create table products (
                id uuid not null,
                name varchar(100) not null,
                price numeric(10, 2) not null,
                active boolean default true not null,
                constraint products_pkey primary key (id)
            )\
            """);
    }

    @Test
    void addGivesAKeyOfVersionSevenWithoutAStatement() {
        try (Session session = SHOP.db().openSession()) {
            Product first = session.add(Samples.product("first", "1"));
            Product second = session.add(Samples.product("second", "1"));
            assertThat(Samples.id(first).version()).isEqualTo(7);
            assertThat(Samples.id(first).toString())
                    .isLessThan(Samples.id(second).toString());
            assertThat(SHOP.sent().events()).isEmpty();
            session.rollback();
        }
    }

    @Test
    void theServerFillsInWhatIsNullAndTheSessionKnowsItAfterwards() {
        try (Session session = SHOP.db().openSession()) {
            Product lamp = session.add(Samples.product("lamp", "12.5"));
            assertThat(lamp.active()).isNull();
            assertThat(lamp.price()).as("normalised to the scale of the column").isEqualTo(new BigDecimal("12.50"));
            session.flush();
            assertThat(session.current(lamp).active()).isTrue();
            session.commit();
            SHOP.sent()
                    .assertExecuted("with inserted as (insert into products (id, name, price) values (?, ?, ?)"
                            + " returning id, active) select"
                            + " id, active from inserted where (select cast('inserted rows of Product: '"
                            + " || count(*) as integer) from inserted having count(*) <> ?) is null");
        }
        assertThat(SHOP.rows("select name, price, active from products")).containsExactly("lamp|12.50|t");
    }

    @Test
    void aValueThatIsGivenGoesBeforeTheDefault() {
        Product hidden = ProductTable.builder()
                .name("hidden")
                .price(BigDecimal.ONE)
                .active(false)
                .build();
        SHOP.db().inTransaction(session -> session.add(hidden));
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.one(select(PRODUCT)).active()).isFalse();
        }
    }

    @Test
    void aTextThatIsTooLongIsRefusedBeforeAnythingIsSent() {
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.add(Samples.product("c4n4ry".repeat(20), "1")))
                    .isInstanceOfSatisfying(ConversionException.class, refused -> {
                        assertThat(refused.entity()).isEqualTo("Product");
                        assertThat(refused.property()).isEqualTo("name");
                    })
                    .hasMessageContaining("100")
                    .hasMessageNotContaining("c4n4ry");
            session.commit();
        }
        assertThat(SHOP.sent().events()).isEmpty();
    }

    @Test
    void aDecimalThatDoesNotFitIsRefusedAndNeverRounded() {
        try (Session session = SHOP.db().openSession()) {
            assertThatThrownBy(() -> session.add(Samples.product("a", "1.005")))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Product.price");
            assertThatThrownBy(() -> session.add(Samples.product("b", "123456789")))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Product.price");
        }
    }
}
