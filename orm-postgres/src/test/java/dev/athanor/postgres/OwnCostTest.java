// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.ddl.Schema;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.query.Select;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the library allocates beside the same work in plain JDBC, through the same pool and driver. Bytes are counted by the virtual machine, so that the figures
 * neither need a quiet machine nor rot unseen; the limits leave room for code that is not compiled yet.
 */
class OwnCostTest {
    private static final int ROWS = 500;
    private static final Select<Product> ALL = select(PRODUCT);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static TestDatabase scratch;
    private static HikariDataSource pool;
    private static Database db;
    private static UUID id;

    @BeforeAll
    static void products() {
        scratch = PostgresServer.shared().createDatabase();
        pool = new HikariDataSource();
        pool.setJdbcUrl(scratch.url());
        pool.setUsername(scratch.user());
        pool.setPassword(scratch.password());
        pool.setMaximumPoolSize(1);
        db = Database.of(pool, PostgresPlatform.INSTANCE);
        db.create(Schema.of(PRODUCT));
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            products.add(new Product(null, "product " + i, BigDecimal.valueOf(i, 2), true));
        }
        id = db.transaction(session -> session.addAll(products).get(0).id());
    }

    @AfterAll
    static void close() {
        pool.close();
        scratch.close();
    }

    @Test
    void aRowIsFound() throws Exception {
        long own = beside(1_000, OwnCostTest::foundByJdbc, () -> {
            try (Session session = db.openSession()) {
                return session.find(PRODUCT, id).orElseThrow();
            }
        });
        assertThat(own).as("bytes of a session that finds one row").isLessThan(2_300);
    }

    @Test
    void aRowIsFoundInASessionThatIsOpen() throws Exception {
        try (Session session = db.openSession()) {
            long own = beside(1_000, OwnCostTest::foundByJdbc, () -> {
                session.clear();
                return session.find(PRODUCT, id).orElseThrow();
            });
            assertThat(own).as("bytes of a lookup").isLessThan(1_500);
        }
    }

    @Test
    void rowsAreReadWithoutBeingRemembered() throws Exception {
        try (Session session = db.openSession()) {
            long own = beside(
                    60, OwnCostTest::listedByJdbc, () -> session.untracked().list(ALL));
            assertThat(own / ROWS).as("bytes a row").isLessThan(8);
        }
    }

    @Test
    void rowsAreReadAndRemembered() throws Exception {
        try (Session session = db.openSession()) {
            long own = beside(60, OwnCostTest::listedByJdbc, () -> {
                session.clear();
                return session.list(ALL);
            });
            assertThat(own / ROWS).as("bytes a row").isLessThan(75);
        }
    }

    @Test
    void aKeptStatementIsNotCompiledAgain() throws Exception {
        ALL.compiled(PostgresDialect.INSTANCE);
        long kept = allocated(1_000, () -> ALL.compiled(PostgresDialect.INSTANCE));
        assertThat(kept).as("bytes of a statement that was compiled before").isLessThan(64);
    }

    private static long beside(int times, Callable<?> jdbc, Callable<?> athanor) throws Exception {
        return allocated(times, athanor) - allocated(times, jdbc);
    }

    /** Bytes of one call: the least of several rounds, since what is compiled between allocates more at first. */
    private static long allocated(int times, Callable<?> work) throws Exception {
        long least = Long.MAX_VALUE;
        Object result = null;
        for (int round = 0; round < 4; round++) {
            long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int i = 0; i < times; i++) {
                result = work.call();
            }
            long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            least = Math.min(least, (after - before) / times);
        }
        return least;
    }

    private static Product foundByJdbc() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, name, price, active from products where id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return product(row);
            }
        }
    }

    private static List<Product> listedByJdbc() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select id, name, price, active from products");
                ResultSet rows = statement.executeQuery()) {
            List<Product> products = new ArrayList<>();
            while (rows.next()) {
                products.add(product(rows));
            }
            return products;
        }
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3), row.getBoolean(4));
    }
}
