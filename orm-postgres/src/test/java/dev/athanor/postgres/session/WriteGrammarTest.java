// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.CommonTable;
import dev.athanor.ast.DerivedTable;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.query.Insert;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Merges, rows of expressions, conflicts over expressions, and changes that feed changes. */
class WriteGrammarTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final ColumnName<String> NAME = column("name", SqlTypes.TEXT);
    private static final ColumnName<BigDecimal> PRICE = column("price", SqlTypes.NUMERIC);

    record Offer(String name, BigDecimal price) {}

    private final DerivedTable offers = values(
            "offer",
            List.of(new Offer("lamp", new BigDecimal("9")), new Offer("stool", new BigDecimal("3"))),
            NAME.from(Offer::name),
            PRICE.from(Offer::price));

    @BeforeEach
    void twoProducts() {
        SHOP.db()
                .inTransaction(session ->
                        session.addAll(List.of(Samples.product("lamp", "7.00"), Samples.product("desk", "80.00"))));
    }

    @Test
    void mergesAndForgetsWhatItKnew() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.product("chair", "1.00"));
            Product lamp = session.one(select(PRODUCT).where(PRODUCT.name.eq("lamp")));
            long changed = session.execute(mergeInto(PRODUCT)
                    .using(offers, offers.column(NAME).eq(PRODUCT.name))
                    .whenMatched(PRODUCT.price.gt(1000))
                    .delete()
                    .whenMatched()
                    .update(PRODUCT.price.set(offers.column(PRICE)), PRODUCT.active.setDefault())
                    .whenNotMatched()
                    .insert(
                            PRODUCT.id.set(UUID.randomUUID()),
                            PRODUCT.name.set(offers.column(NAME)),
                            PRODUCT.price.set(offers.column(PRICE))));
            assertThat(changed).isEqualTo(2);
            assertThat(session.find(PRODUCT, Samples.id(lamp)).orElseThrow().price())
                    .isEqualByComparingTo("9");
        });
        assertThat(SHOP.rows("select name, price, active from products order by name"))
                .containsExactly("chair|1.00|t", "desk|80.00|t", "lamp|9.00|t", "stool|3.00|t");
    }

    @Test
    void insertsRowsOfExpressionsAndDefaults() {
        SHOP.db()
                .inTransaction(session -> session.execute(insertInto(PRODUCT)
                        .set(
                                PRODUCT.id.set(UUID.randomUUID()),
                                PRODUCT.name.set(value("STOOL").lower()),
                                PRODUCT.price.set(new BigDecimal("3")),
                                PRODUCT.active.set(false))
                        .set(
                                PRODUCT.id.set(UUID.randomUUID()),
                                PRODUCT.name.set("bench"),
                                PRODUCT.price.set(scalar(select(max(PRODUCT.price)))))));
        assertThat(SHOP.rows("select name, price, active from products where name in ('stool', 'bench') order by name"))
                .containsExactly("bench|80.00|t", "stool|3.00|f");
    }

    @Test
    void resolvesConflictsOverExpressionsOfPartialIndexes() {
        SHOP.execute("create unique index emails on users (lower(email)) where age is null");
        try {
            Insert<User> ada = insertInto(USER).values(Samples.user("ada"));
            Insert<User> again = insertInto(USER)
                    .values(Samples.user("ADA"))
                    .onConflict(USER.email.lower())
                    .where(USER.age.isNull())
                    .doUpdate(USER.email.set(USER.excluded().email));
            SHOP.db().inTransaction(session -> {
                session.execute(ada);
                session.execute(again);
            });
            assertThat(SHOP.rows("select email from users")).containsExactly("ADA@x.org");
        } finally {
            SHOP.execute("drop index emails");
        }
    }

    @Test
    void yieldsTheRowsThatWereThereWhereNothingWasDone() {
        SHOP.db().inTransaction(session -> session.add(Samples.user("ada")));
        try (Session session = SHOP.db().openSession()) {
            List<User> users = session.list(insertInto(USER)
                    .values(Samples.user("ada"), Samples.user("bob"))
                    .onConflict(USER.email)
                    .doNothing()
                    .returningExisting(USER));
            assertThat(users).extracting(User::email).containsExactlyInAnyOrder("ada@x.org", "bob@x.org");
            assertThat(users).allSatisfy(user -> assertThat(user.id()).isNotNull());
            assertThat(session.find(USER, Samples.id(users.get(0)))).containsSame(users.get(0));
            session.commit();
        }
        assertThat(SHOP.rows("select email from users order by email")).containsExactly("ada@x.org", "bob@x.org");
    }

    @Test
    void feedsOneChangeFromAnother() {
        CommonTable gone =
                with("gone", deleteFrom(PRODUCT).where(PRODUCT.price.gt(10)).returning(PRODUCT.price));
        CommonTable added = with(
                "added",
                insertInto(PRODUCT).values(Samples.product("new", "1.00")).returning(PRODUCT.id));
        SHOP.db().inTransaction(session -> {
            assertThat(session.execute(update(PRODUCT)
                            .set(PRODUCT.price.set(PRODUCT.price.plus(gone.column(PRODUCT.price))))
                            .from(gone)
                            .where(PRODUCT.price.lt(gone.column(PRODUCT.price)))
                            .with(added)))
                    .isEqualTo(1);
        });
        assertThat(SHOP.rows("select name, price from products order by name"))
                .containsExactly("lamp|87.00", "new|1.00");
    }
}
