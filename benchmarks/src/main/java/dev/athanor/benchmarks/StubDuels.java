// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.benchmarks.stub.CannedDataSource;
import dev.athanor.benchmarks.stub.CannedPlatform;
import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without a server: what the library itself adds. */
final class StubDuels {
    private static final int ROWS = 100;
    private static final UUID ID = new UUID(1, 0);
    private static final BigDecimal PRICE = new BigDecimal("500.00");
    private static final Select<Product> DEARER = select(PRODUCT)
            .where(PRODUCT.price.gt(PRICE))
            .orderBy(PRODUCT.price, PRODUCT.id)
            .limit(ROWS);

    private final CannedDataSource rows = new CannedDataSource(StubDuels::answer);
    private final Database db = Database.of(rows, new CannedPlatform());
    private final JdbcReads jdbc = new JdbcReads(rows);

    private static @Nullable Object[][] answer(String sql) {
        boolean one = sql.contains("where id = ?") || sql.contains("where products.id = ?");
        @Nullable Object[][] answer = new @Nullable Object[one ? 1 : ROWS][];
        for (int i = 0; i < answer.length; i++) {
            answer[i] =
                    new Object[] {new UUID(1, i), "product " + i, BigDecimal.valueOf(100_00L + i, 2), i % 2 == 0, i};
        }
        return answer;
    }

    List<Duel> duels() {
        return List.of(
                Duel.of("stub: find by id", "JDBC", this::find, () -> jdbc.find(ID))
                        .targets(Target.ownNanos(300), Target.ownBytes(400)),
                Duel.of("stub: 100 rows, untracked", "JDBC", this::untracked, () -> jdbc.dearerThan(PRICE, ROWS))
                        .perRow(ROWS)
                        .targets(Target.ownNanos(10), Target.ownBytes(16)),
                Duel.of("stub: 100 rows, tracked", "JDBC", this::tracked, () -> jdbc.dearerThan(PRICE, ROWS))
                        .perRow(ROWS)
                        .targets(Target.ownNanos(60), Target.ownBytes(80)));
    }

    private Product find() {
        try (Session session = db.openSession()) {
            return session.find(PRODUCT, ID).orElseThrow();
        }
    }

    private List<Product> untracked() {
        try (Session session = db.openSession()) {
            return session.untracked().list(DEARER);
        }
    }

    private List<Product> tracked() {
        try (Session session = db.openSession()) {
            return session.list(DEARER);
        }
    }
}
