// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.ItemTable.ITEM;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.catalog.CatalogTable;
import dev.athanor.ddl.Schema;
import dev.athanor.ddl.SchemaDifference;
import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.error.MappingException;
import dev.athanor.session.Database;
import dev.athanor.testing.GoldenFiles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final GoldenFiles GOLDEN = GoldenFiles.in("src/test/resources/golden");

    private final Stage stage = Shelf.empty();
    private final Database db = stage.db();

    @AfterEach
    void leave() {
        stage.close();
    }

    // region schema
    static final Schema SHOP = Schema.of(USER, ORDER, ITEM, PRODUCT);
    // endregion

    private void migrate(String sql) throws SQLException {
        try (Connection beside = stage.server().open();
                Statement statement = beside.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theDatabaseIsWhatTheEntitiesSay() {
        // region verify
        db.verify(SHOP);
        // endregion
        // region test
        assertThat(db.differences(SHOP)).isEmpty();
        // endregion
    }

    @Test
    void aReportNamesAllDifferences() throws SQLException {
        migrate("alter table users alter email type text, alter age type bigint, add fax text not null;"
                + " drop index orders_user_id_idx; alter table items drop column quantity");
        assertThatThrownBy(() -> db.verify(SHOP))
                .isInstanceOf(MappingException.class)
                .satisfies(refused -> GOLDEN.verify("howto/schema-check.txt", refused.getMessage() + "\n"));
        // region filter
        List<SchemaDifference> grave = db.differences(SHOP).stream()
                .filter(difference -> difference.kind() != SchemaDifference.Kind.INDEX)
                .toList();
        // endregion
        assertThat(grave).hasSize(4);
    }

    @Test
    void tablesAreDescribed() {
        // region describe
        List<CatalogTable> tables = db.describe("public");
        // endregion
        assertThat(tables)
                .extracting(table -> table.name().name() + table.primaryKey())
                .contains("users[id]", "orders[id]", "items[order_id, line]", "products[id]");
    }
}
