// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;

import dev.athanor.benchmarks.shop.Product;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one product by its key and a hundred by a condition: Athanor beside plain JDBC. Each operation is a session, or a connection, of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class ReadBenchmark {
    private static final BigDecimal PRICE = new BigDecimal("500.00");
    private static final int ROWS = 100;
    private static final Select<Product> DEARER = select(PRODUCT)
            .where(PRODUCT.price.gt(PRICE))
            .orderBy(PRODUCT.price, PRODUCT.id)
            .limit(ROWS);

    private Scratch scratch;
    private Ground ground;
    private JdbcReads jdbc;
    private int next;

    /** Created by JMH. */
    @SuppressWarnings("NullAway") // JMH calls prepare() before anything else
    public ReadBenchmark() {}

    /** Makes the rows, and refuses to measure anything before both sides return the same. */
    @Setup(Level.Trial)
    public void prepare() throws SQLException {
        scratch = new Scratch(1);
        ground = Ground.near(scratch.server());
        jdbc = new JdbcReads(ground.pool());
        if (!findByAthanor().equals(jdbc.find(id(next))) || !listByAthanor().equals(listByJdbc())) {
            throw new IllegalStateException("Athanor and JDBC return different products");
        }
    }

    /** Drops the scratch database. */
    @TearDown(Level.Trial)
    public void clear() throws SQLException {
        ground.close();
        scratch.close();
    }

    private static UUID id(int number) {
        return Scratch.id(number % Scratch.PRODUCTS);
    }

    /** One product by its key. */
    @Benchmark
    public Product findByAthanor() {
        try (Session session = ground.db().openSession()) {
            return session.find(PRODUCT, id(++next)).orElseThrow();
        }
    }

    /** One product by its key. */
    @Benchmark
    public Product findByJdbc() throws SQLException {
        return jdbc.find(id(++next));
    }

    /** A hundred products. */
    @Benchmark
    public List<Product> listByAthanor() {
        try (Session session = ground.db().openSession()) {
            return session.list(DEARER);
        }
    }

    /** A hundred products. */
    @Benchmark
    public List<Product> listByJdbc() throws SQLException {
        return jdbc.dearerThan(PRICE, ROWS);
    }
}
