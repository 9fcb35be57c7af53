// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.session.Session;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Units of very many rows: few statements, few flights, and no work on the server that grows with the square of the rows. */
class LargeUnitTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final int ROWS = 20_000;

    @Test
    void rowsWithoutAnswersAreOneFlightHoweverMany() {
        List<Coupon> coupons =
                IntStream.range(0, ROWS).mapToObj(i -> new Coupon("C" + i, i)).toList();
        SHOP.flights(1, () -> SHOP.db().inTransaction(session -> session.addAll(coupons)));
        assertThat(SHOP.rows("select count(*), sum(percent) from coupons")).containsExactly(ROWS + "|199990000");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS) // a plan that compares all rows with all takes a multiple of it
    void changesOfVeryManyRowsAreCheckedInLinearTime() {
        SHOP.execute("insert into coupons select 'C' || n, n from generate_series(1, " + ROWS + ") n");
        try (Session session = SHOP.db().openSession()) {
            List<Coupon> coupons = session.list(select(COUPON));
            coupons.forEach(coupon -> session.update(coupon, COUPON.percent.set(-coupon.percent())));
            SHOP.flights(1, session::commit);
            assertThat(SHOP.rows("select count(*) from coupons where percent < 0"))
                    .containsExactly(ROWS + "");
            coupons.forEach(session::delete);
            SHOP.flights(1, session::commit);
            assertThat(SHOP.rows("select count(*) from coupons")).containsExactly("0");
        }
    }

    @Test
    void rowsWithAnswersAreReadBackCompletely() {
        List<Product> added = SHOP.db().transaction(session -> {
            List<Product> products = session.addAll(IntStream.range(0, ROWS)
                    .mapToObj(i -> Samples.product("p" + i, "1"))
                    .toList());
            session.add(new Coupon("LAST", 1));
            session.flush();
            return products.stream().map(session::current).toList();
        });
        assertThat(added)
                .hasSize(ROWS)
                .allSatisfy(product -> assertThat(product.active()).isTrue());
        assertThat(SHOP.rows("select count(*) from products")).containsExactly(ROWS + "");
        try (Session session = SHOP.db().openSession()) {
            assertThat(session.count(select(PRODUCT)
                            .where(PRODUCT.id.in(added.stream().map(Samples::id).toList()))))
                    .isEqualTo(ROWS);
        }
    }
}
