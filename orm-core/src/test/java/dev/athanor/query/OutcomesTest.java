// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Upserted.Outcome.INSERTED;
import static dev.athanor.query.Upserted.Outcome.SKIPPED;
import static dev.athanor.query.Upserted.Outcome.UPDATED;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Filling;
import dev.athanor.shop.Product;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One outcome for each input, whatever comes back and in whatever order. */
class OutcomesTest {
    private static final Product LAMP = Product.of(new UUID(0, 1), "lamp", "1.00");
    private static final Product DESK = Product.of(new UUID(0, 2), "desk", "2.00");
    private static final Product CHAIR = Product.of(new UUID(0, 3), "chair", "3.00");

    private static Returning<Upserted<Product>> upsert(Product... products) {
        return insertInto(PRODUCT)
                .values(products)
                .onConflict(PRODUCT.id)
                .doUpdate(PRODUCT.price.set(PRODUCT.excluded().price))
                .returningOutcomes(PRODUCT);
    }

    @Test
    void matchesRowsToInputsByTheConflictColumns() {
        assertThat(upsert(LAMP, DESK, CHAIR)
                        .completed(List.of(new Upserted<>(UPDATED, CHAIR), new Upserted<>(INSERTED, LAMP))))
                .containsExactly(
                        new Upserted<>(INSERTED, LAMP), new Upserted<>(SKIPPED, null), new Upserted<>(UPDATED, CHAIR));
    }

    @Test
    void givesARowToTheFirstOfTwoInputsWithTheSameKey() {
        assertThat(upsert(LAMP, LAMP).completed(List.of(new Upserted<>(INSERTED, LAMP))))
                .containsExactly(new Upserted<>(INSERTED, LAMP), new Upserted<>(SKIPPED, null));
    }

    @Test
    void matchesByTheKeysThatWereMade() {
        Returning<Upserted<Product>> keyed = upsert(Product.of(null, "lamp", "1.00"))
                .filledBy(new Filling(() -> new UUID(0, 1), OffsetDateTime::now));
        assertThat(keyed.completed(List.of(new Upserted<>(INSERTED, LAMP))))
                .containsExactly(new Upserted<>(INSERTED, LAMP));
    }

    @Test
    void matchesNumbersWhateverTheirScale() {
        Returning<Upserted<Product>> byPrice = insertInto(PRODUCT)
                .values(Product.of(new UUID(0, 1), "lamp", "10"))
                .onConflict(PRODUCT.price)
                .doNothing()
                .returningOutcomes(PRODUCT);
        Upserted<Product> row = new Upserted<>(INSERTED, Product.of(new UUID(0, 1), "lamp", "10.000"));
        assertThat(byPrice.completed(List.of(row))).containsExactly(row);
    }

    @Test
    void refusesARowThatIsNoInputs() {
        assertThatThrownBy(() -> upsert(LAMP).completed(List.of(new Upserted<>(INSERTED, DESK))))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("Product.id is no input's");
    }

    @Test
    void refusesWhatCannotBeMatched() {
        assertThatThrownBy(() -> insertInto(PRODUCT)
                        .values(LAMP)
                        .onConflict()
                        .doNothing()
                        .returningOutcomes(PRODUCT))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("name them in onConflict(…)");
        assertThatThrownBy(() -> insertInto(PRODUCT)
                        .values(LAMP)
                        .onConflict(PRODUCT.attributes)
                        .doNothing()
                        .returningOutcomes(PRODUCT))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("Product.attributes decides about conflicts and is null");
    }
}
