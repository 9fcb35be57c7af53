// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.ProductTable.PRODUCT;

import dev.athanor.ddl.Schema;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.PostgresServer;
import dev.athanor.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A scratch database with products in it; the same ones in every run. */
final class ProductRows implements AutoCloseable {
    static final int COUNT = 10_000;
    private static final long SEED = 42;

    private final TestDatabase scratch;
    private final Database database;
    private final List<UUID> ids;

    ProductRows() {
        this.scratch = PostgresServer.shared().createDatabase();
        this.database = Postgres.connect(scratch.url(), scratch.user(), scratch.password());
        database.create(Schema.of(PRODUCT));
        this.ids = database.transaction(
                session -> session.addAll(products()).stream().map(Product::id).toList());
    }

    private static List<Product> products() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            BigDecimal price = BigDecimal.valueOf(random.nextInt(1, 100_000), 2);
            products.add(new Product(id, "product " + i, price, random.nextBoolean(), random.nextInt(1_000)));
        }
        return products;
    }

    Database database() {
        return database;
    }

    TestDatabase scratch() {
        return scratch;
    }

    UUID id(int number) {
        return ids.get(number % ids.size());
    }

    @Override
    public void close() {
        database.close();
        scratch.close();
    }
}
