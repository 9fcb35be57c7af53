// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.filled.ArticleTable.ARTICLE;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.ConversionException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.filled.Article;
import dev.athanor.postgres.session.filled.ArticleTable;
import dev.athanor.postgres.session.shop.CouponTable;
import dev.athanor.postgres.session.shop.ItemTable;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.ReviewTable;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToOne;
import dev.athanor.session.CopyOptions;
import dev.athanor.session.CopyProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many records become rows as inserts would write them, all or none, and a mistake is told by its row. */
class CopyInTest {
    private static final int MANY = 100_000;

    @RegisterExtension
    static final Workshop SHOP =
            Workshop.with(USER, ORDER, ItemTable.ITEM, PRODUCT, CouponTable.COUPON, ReviewTable.REVIEW, ARTICLE);

    private static Stream<Product> products(int count) {
        return IntStream.range(0, count).mapToObj(i -> Samples.product("p" + i, (i % 1000) + ".50"));
    }

    private static List<String> count() {
        return SHOP.rows("select count(*) from products");
    }

    @Test
    void aHundredThousandRowsAreWrittenByOneStatementAndReadAgain() {
        List<CopyProgress> told = new ArrayList<>();
        long copied = SHOP.db().copyIn(PRODUCT, products(MANY), CopyOptions.DEFAULT.onProgress(40_000, told::add));

        assertThat(copied).isEqualTo(MANY);
        assertThat(told).extracting(CopyProgress::rows).containsExactly(40_000L, 80_000L, 100_000L);
        assertThat(told).extracting(CopyProgress::bytes).isSorted();
        assertThat(told.get(2).bytes()).isGreaterThan(MANY * 40L);
        assertThat(told).allMatch(progress -> progress.rowsPerSecond() > 0);
        assertThat(SHOP.sent().events())
                .filteredOn(event -> !event.control())
                .extracting(StatementEvent::sql, StatementEvent::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("copy products (id, name, price) from stdin", (long) MANY));
        try (Stream<Product> all = SHOP.db().copyOut(select(PRODUCT).orderBy(PRODUCT.price, PRODUCT.id))) {
            assertThat(all.filter(product -> Boolean.TRUE.equals(product.active()))
                            .filter(product -> product.price().equals(new BigDecimal("7.50")))
                            .count())
                    .isEqualTo(MANY / 1000);
        }
    }

    @Test
    void keysMomentsVersionsAndPresetsAreThoseOfAnInsert() {
        Article blank = ArticleTable.builder()
                .title("copied")
                .trail(Article.Trail.EMPTY)
                .build();
        SHOP.db().inTransaction(session -> session.add(blank.withTitle("added")));
        SHOP.db().copyIn(ARTICLE, Stream.of(blank));

        assertThat(SHOP.rows("select count(distinct (state, stars, author, version)) from articles"))
                .as("everything but keys and moments is alike")
                .containsExactly("1");
        assertThat(SHOP.rows("select count(*) from articles where id is not null and created_at = updated_at"
                        + " and made_at = created_at and now() - created_at < interval '1 hour'"))
                .containsExactly("2");
    }

    @Test
    void rowsThatLeaveOtherColumnsToTheServerAreCopiedByAnotherStatementInTheSameTransaction() {
        User defaulted = Samples.user("ada");
        User given = Samples.user("bob").withCreatedAt(java.time.Instant.EPOCH);
        User keyed = Samples.user("cyd").withId(77L);
        SHOP.db().copyIn(USER, Stream.of(defaulted, given, keyed));

        assertThat(SHOP.rows("select email, id is not null, created_at = 'epoch' from users order by email"))
                .containsExactly("ada@x.org|t|f", "bob@x.org|t|t", "cyd@x.org|t|f");
        assertThat(SHOP.sent().events())
                .extracting(StatementEvent::sql)
                .filteredOn(sql -> sql.startsWith("copy"))
                .containsExactly(
                        "copy users (email, age, settings) from stdin",
                        "copy users (email, age, created_at, settings) from stdin",
                        "copy users (id, email, age, settings) from stdin");
        assertThatThrownBy(() -> SHOP.db().copyIn(USER, Stream.of(given.withEmail("new@x.org"), defaulted)))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("row 1");
        assertThat(SHOP.rows("select count(*) from users")).containsExactly("3");
    }

    @Test
    void aValueThatDoesNotFitIsRefusedBeforeItIsSentAndNamesItsRow() {
        Stream<Product> oneTooLong =
                Stream.concat(products(5_000), Stream.of(Samples.product(Canary.VALUE + "x".repeat(100), "1.00")));

        assertThatThrownBy(() -> SHOP.db().copyIn(PRODUCT, oneTooLong))
                .isInstanceOfSatisfying(ConversionException.class, e -> {
                    assertThat(e.entity()).isEqualTo("Product");
                    assertThat(e.property()).isEqualTo("name");
                })
                .hasMessageContaining("row 5000")
                .hasMessageNotContaining(Canary.VALUE);
        assertThat(count()).containsExactly("0");
    }

    @Test
    void aNullRecordIsRefused() {
        assertThatThrownBy(() -> SHOP.db().copyIn(PRODUCT, Arrays.stream(new Product[] {null})))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0");
    }

    @Test
    void aRowThatTheServerRefusesIsNamedAndNothingIsKept() {
        SHOP.execute("create unique index product_names on products (name)");
        try {
            Stream<Product> twice = Stream.concat(products(5_000), Stream.of(Samples.product("p4321", "1.00")));
            assertThatThrownBy(() -> SHOP.db().copyIn(PRODUCT, Stream.concat(twice, products(10))))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("copy into products, row 5000]")
                    .hasMessageNotContaining("p4321");
        } finally {
            SHOP.execute("drop index product_names");
        }
        assertThat(count()).containsExactly("0");
        assertThat(SHOP.db().copyIn(PRODUCT, products(3)))
                .as("the connection is sound")
                .isEqualTo(3);
    }

    @Test
    void aReferenceToNoRowIsRefusedByTheServerAndOneToAnUnsavedRecordByUs() {
        assertThatThrownBy(() -> SHOP.db()
                        .copyIn(
                                ORDER,
                                Stream.of(
                                        Samples.order(Samples.user("x"), "1.00").withUser(ToOne.to(USER, 1L)))))
                .isInstanceOf(ForeignKeyViolationException.class);
        assertThatThrownBy(() -> SHOP.db().copyIn(ORDER, Stream.of(Samples.order(Samples.user("x"), "1.00"))))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("row 0");
        assertThat(SHOP.rows("select count(*) from orders")).containsExactly("0");
    }

    @Test
    void whatReadingTheRecordsThrowsIsPassedOnAndNothingIsKept() {
        IllegalArgumentException mistake = new IllegalArgumentException("line 3 is no product");
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Product> failing = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    if (i == 15_000) {
                        throw mistake;
                    }
                    return Samples.product("p" + i, "1.00");
                })
                .onClose(() -> closed.set(true));

        assertThatThrownBy(() -> SHOP.db().copyIn(PRODUCT, failing)).isSameAs(mistake);
        assertThat(closed).isTrue();
        assertThat(count()).containsExactly("0");
        assertThat(SHOP.db().copyIn(PRODUCT, products(3))).isEqualTo(3);
    }

    @Test
    void aCopyCanBeCancelledAndAListenerThatThrowsEndsIt() {
        AtomicBoolean stop = new AtomicBoolean();
        CopyOptions stopping = CopyOptions.DEFAULT
                .onProgress(10_000, progress -> stop.set(true))
                .cancelledWhen(stop::get);

        assertThatThrownBy(() -> SHOP.db().copyIn(PRODUCT, products(MANY), stopping))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("10000 rows");
        assertThatThrownBy(() -> SHOP.db()
                        .copyIn(PRODUCT, products(10), CopyOptions.DEFAULT.onProgress(10, progress -> {
                            throw new IllegalStateException("enough");
                        })))
                .hasMessage("enough");
        assertThat(count()).containsExactly("0");
        assertThat(SHOP.db().copyIn(PRODUCT, Stream.empty())).isZero();
    }
}
