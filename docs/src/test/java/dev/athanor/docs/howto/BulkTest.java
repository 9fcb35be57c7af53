// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Product;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.error.ConversionException;
import dev.athanor.session.CopyOptions;
import dev.athanor.session.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkTest {
    private final Stage stage = Shelf.empty();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    // region in
    static long load(Database db, Path file) throws IOException {
        return db.copyIn(PRODUCT, Files.lines(file).map(BulkTest::product));
    }

    static Product product(String line) {
        String[] cells = line.split(";", -1);
        return new Product(null, cells[0], new BigDecimal(cells[1]), true);
    }
    // endregion

    @Test
    void copyInAndOut(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("products.csv");
        Files.writeString(file, "lamp;19.90\nchair;75.00\ntable;240.00\n");
        assertThat(load(db, file)).isEqualTo(3);
        List<String> lines = new ArrayList<>();
        stage.forget();
        // region out
        try (Stream<Product> dear =
                db.copyOut(select(PRODUCT).where(PRODUCT.price.gt(50)).orderBy(PRODUCT.name))) {
            dear.forEach(product -> lines.add(product.name() + ";" + product.price()));
        }
        // endregion
        assertThat(lines).containsExactly("chair;75.00", "table;240.00");
        assertThat(stage.flights()).as("begin, the rows, the end").isEqualTo(3);
    }

    @Test
    void watchAndStop() {
        Stream<Product> products = IntStream.range(0, 30_000)
                .mapToObj(i -> new Product(null, "product " + i, BigDecimal.ONE.setScale(2), true));
        List<String> shown = new ArrayList<>();
        // region progress
        AtomicBoolean stop = new AtomicBoolean();
        CopyOptions options = CopyOptions.DEFAULT
                .onProgress(
                        10_000,
                        progress -> shown.add("%,d rows, %,d bytes".formatted(progress.rows(), progress.bytes())))
                .cancelledWhen(stop::get);
        db.copyIn(PRODUCT, products, options);
        // endregion
        assertThat(shown).hasSize(4).last().asString().startsWith("30,000 rows");
        stop.set(true);
        assertThatThrownBy(() -> db.copyIn(PRODUCT, Stream.of(product("lamp;1.00")), options))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void beToldTheRow() {
        String name = "x".repeat(101);
        // region mistake
        assertThatThrownBy(() -> db.copyIn(PRODUCT, Stream.of(product("lamp;19.90"), product(name + ";1.00"))))
                .isInstanceOf(ConversionException.class)
                .hasMessage("Product.name: in row 1 the value is longer than 100 characters:"
                        + " shorten it, or raise @Column(length = …)");
        // endregion
    }
}
