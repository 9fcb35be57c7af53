// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DerivedTable;
import dev.athanor.postgres.session.shop.ProductTable;
import dev.athanor.query.Query;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RETURNING of rows as they were and as they are, and of a merge: PostgreSQL 18 and 17. */
class BeforeAndAfterTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final ProductTable OLD = PRODUCT.as("old");
    private static final ProductTable NEW = PRODUCT.as("new");
    private static final ColumnName<String> NAME = column("name", SqlTypes.TEXT);
    private static final ColumnName<BigDecimal> PRICE = column("price", SqlTypes.NUMERIC);

    record Offer(String name, BigDecimal price) {}

    record Prices(@Nullable BigDecimal before, @Nullable BigDecimal after) {}

    @BeforeEach
    void twoProducts() {
        SHOP.db()
                .inTransaction(session ->
                        session.addAll(List.of(Samples.product("lamp", "7.00"), Samples.product("desk", "80.00"))));
    }

    private static List<String> changed(Query<Prices> query) {
        try (Session session = SHOP.db().openSession()) {
            List<String> prices = session.list(query).stream()
                    .map(row -> row.before() + " to " + row.after())
                    .toList();
            session.commit();
            return prices;
        }
    }

    @Test
    void anUpdateReturnsBoth() {
        assertThat(changed(update(PRODUCT)
                        .set(PRODUCT.price.set(PRODUCT.price.times(2)))
                        .where(PRODUCT.name.eq("lamp"))
                        .returning(into(Prices::new, OLD.price, NEW.price))))
                .containsExactly("7.00 to 14.00");
    }

    @Test
    void aDeleteReturnsWhatWas() {
        assertThat(changed(deleteFrom(PRODUCT)
                        .where(PRODUCT.name.eq("desk"))
                        .returning(into(Prices::new, OLD.price, NEW.price))))
                .containsExactly("80.00 to null");
    }

    @Test
    void anUpsertTellsANewRowFromAChangedOne() {
        UUID lamp =
                SHOP.db().transaction(session -> session.one(select(PRODUCT.id).where(PRODUCT.name.eq("lamp"))));
        assertThat(changed(insertInto(PRODUCT)
                        .values(Samples.product("lamp", "9.00").withId(lamp), Samples.product("stool", "3.00"))
                        .onConflict(PRODUCT.id)
                        .doUpdate(PRODUCT.price.set(PRODUCT.excluded().price))
                        .returning(into(Prices::new, OLD.price, NEW.price))))
                .containsExactlyInAnyOrder("7.00 to 9.00", "null to 3.00");
    }

    @Test
    void aMergeReturnsWhatEachBranchDid() {
        DerivedTable offers = values(
                "offer",
                List.of(new Offer("lamp", new BigDecimal("9")), new Offer("stool", new BigDecimal("3"))),
                NAME.from(Offer::name),
                PRICE.from(Offer::price));
        assertThat(changed(mergeInto(PRODUCT)
                        .using(offers, offers.column(NAME).eq(PRODUCT.name))
                        .whenMatched()
                        .update(PRODUCT.price.set(offers.column(PRICE)))
                        .whenNotMatched()
                        .insert(
                                PRODUCT.id.set(UUID.randomUUID()),
                                PRODUCT.name.set(offers.column(NAME)),
                                PRODUCT.price.set(offers.column(PRICE)))
                        .whenNotMatchedBySource()
                        .delete()
                        .returning(into(Prices::new, OLD.price, NEW.price))))
                .containsExactlyInAnyOrder("7.00 to 9.00", "null to 3.00", "80.00 to null");
    }
}
