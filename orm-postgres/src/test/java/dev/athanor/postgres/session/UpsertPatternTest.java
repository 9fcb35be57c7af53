// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Product;
import dev.athanor.query.Upserted;
import dev.athanor.query.Upserted.Outcome;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed pattern: upsert by id, setting name and price from {@code excluded}, and commit. */
class UpsertPatternTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(PRODUCT);

    private Product widget;

    @BeforeEach
    void oneProduct() {
        widget = SHOP.db().transaction(session -> session.add(Samples.product("widget", "1")));
        SHOP.sent().clear();
    }

    @Test
    void updatesTheRowThatIsThereAndInsertsTheOther() {
        var excluded = PRODUCT.excluded();
        Product changed = widget.withName("widget 2").withPrice(new BigDecimal("2.50"));
        Product gadget = Samples.product("gadget", "3").withId(UUID.randomUUID());
        try (Session session = SHOP.db().openSession()) {
            long rows = session.execute(insertInto(PRODUCT)
                    .values(changed, gadget)
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name), PRODUCT.price.set(excluded.price)));
            assertThat(rows).isEqualTo(2);
            session.commit();
        }
        SHOP.sent()
                .assertExecuted("insert into products (id, name, price) values (?, ?, ?), (?, ?, ?)"
                        + " on conflict (id) do update set name = excluded.name, price = excluded.price");
        assertThat(SHOP.rows("select name, price, active from products order by price"))
                .containsExactly("widget 2|2.50|t", "gadget|3.00|t");
    }

    @Test
    void aColumnThatOneRecordLeavesToTheServerIsSpelledDefault() {
        var excluded = PRODUCT.excluded();
        Product hidden =
                Samples.product("hidden", "3").withId(UUID.randomUUID()).withActive(false);
        Product plain = Samples.product("plain", "4").withId(UUID.randomUUID());
        SHOP.db()
                .inTransaction(session -> session.execute(insertInto(PRODUCT)
                        .values(hidden, plain)
                        .onConflict(PRODUCT.id)
                        .doUpdate(PRODUCT.name.set(excluded.name))));
        SHOP.sent()
                .assertExecuted("insert into products (id, name, price, active) values (?, ?, ?, ?), (?, ?, ?, default)"
                        + " on conflict (id) do update set name = excluded.name");
        assertThat(SHOP.rows("select name, active from products order by name"))
                .containsExactly("hidden|f", "plain|t", "widget|t");
    }

    @Test
    void nothingIsThereWithoutCommit() {
        var excluded = PRODUCT.excluded();
        try (Session session = SHOP.db().openSession()) {
            session.execute(insertInto(PRODUCT)
                    .values(widget.withName("lost"))
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name)));
        }
        assertThat(SHOP.rows("select name from products")).containsExactly("widget");
    }

    @Test
    void everyInputHasOneOutcomeInItsOrder() {
        var excluded = PRODUCT.excluded();
        Product other = SHOP.db().transaction(session -> session.add(Samples.product("other", "5")));
        Product fresh = Samples.product("fresh", "7").withId(UUID.randomUUID());
        try (Session session = SHOP.db().openSession()) {
            List<Upserted<Product>> outcomes = session.list(insertInto(PRODUCT)
                    .values(other, fresh, widget.withPrice(new BigDecimal("9")))
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.price.set(excluded.price))
                    .where(PRODUCT.price.ne(excluded.price))
                    .returningOutcomes(PRODUCT));
            session.commit();
            assertThat(outcomes)
                    .extracting(Upserted::outcome)
                    .containsExactly(Outcome.SKIPPED, Outcome.INSERTED, Outcome.UPDATED);
            assertThat(outcomes.get(0).row()).isNull();
            assertThat(outcomes.get(1).row())
                    .isEqualTo(fresh.withPrice(new BigDecimal("7.00")).withActive(true));
            assertThat(outcomes.get(2).row())
                    .isEqualTo(widget.withPrice(new BigDecimal("9.00")).withActive(true));
        }
    }

    @Test
    void whatItReturnsAreTheSessionsOwnRecordsAsTheyNowAre() {
        var excluded = PRODUCT.excluded();
        try (Session session = SHOP.db().openSession()) {
            Product before = session.find(PRODUCT, Samples.id(widget)).orElseThrow();
            List<Product> after = session.list(insertInto(PRODUCT)
                    .values(widget.withName("renamed"))
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name))
                    .returning(PRODUCT));
            assertThat(after).extracting(Product::name).containsExactly("renamed");
            assertThat(session.current(before)).isSameAs(after.get(0));
            SHOP.sent().clear();
            assertThat(session.find(PRODUCT, Samples.id(widget))).containsSame(after.get(0));
            SHOP.sent().assertExecuted();
            session.commit();
        }
    }

    @Test
    void withoutReturningWhatWasKnownIsReadAgain() {
        var excluded = PRODUCT.excluded();
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.find(PRODUCT, Samples.id(widget))).isPresent();
            session.execute(insertInto(PRODUCT)
                    .values(widget.withName("renamed"))
                    .onConflict(PRODUCT.id)
                    .doUpdate(PRODUCT.name.set(excluded.name)));
            assertThat(session.find(PRODUCT, Samples.id(widget)).orElseThrow().name())
                    .isEqualTo("renamed");
            session.commit();
        }
    }

    @Test
    void aRecordWithoutAKeyGetsOneMadeHere() {
        try (Session session = SHOP.db().openSession()) {
            Product made = session.one(insertInto(PRODUCT)
                    .values(Samples.product("new", "1"))
                    .onConflict(PRODUCT.id)
                    .doNothing()
                    .returning(PRODUCT));
            session.commit();
            assertThat(Samples.id(made).version()).isEqualTo(7);
            assertThat(session.count(select(PRODUCT))).isEqualTo(2);
        }
    }
}
