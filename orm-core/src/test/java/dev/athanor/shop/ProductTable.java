// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.ast.TableSource;
import dev.athanor.relation.HandleSource;
import dev.athanor.schema.BooleanColumn;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.EntityMapper;
import dev.athanor.schema.JsonColumn;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.ListColumn;
import dev.athanor.schema.NumberColumn;
import dev.athanor.schema.TextColumn;
import dev.athanor.schema.ValueColumn;
import dev.athanor.type.JsonFormats;
import dev.athanor.type.Row;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As the processor writes it. */
public final class ProductTable extends KeyedTable<Product, UUID> {
    public static final ProductTable PRODUCT = new ProductTable(TableSource.of("", "products"));
    private static final Mapper MAPPER = new Mapper();

    public final ValueColumn<Product, UUID> id =
            value(ColumnDefinition.of("id", "id", SqlTypes.UUID).generatedAs(KeyGeneration.UUID));
    public final TextColumn<Product> name =
            text(ColumnDefinition.of("name", "name", SqlTypes.varchar(100)).uniquely());
    public final NumberColumn<Product, BigDecimal> price =
            number(ColumnDefinition.of("price", "price", SqlTypes.numeric(10, 2)));
    public final BooleanColumn<Product> active =
            bool(ColumnDefinition.of("active", "active", SqlTypes.BOOLEAN).withDefault("true"));
    public final ListColumn<Product, String> tags =
            list(ColumnDefinition.of("tags", "tags", SqlTypes.list(SqlTypes.TEXT)));
    public final JsonColumn<Product, Map<String, Object>> attributes = json(ColumnDefinition.of(
                    "attributes", "attributes", SqlTypes.json(Map.class, JsonFormats.map(JsonFormats.TREE), true))
            .orNull());

    ProductTable(TableSource source) {
        super(Product.class, source);
    }

    @Override
    public ProductTable as(String alias) {
        return new ProductTable(source().as(alias));
    }

    @Override
    public ProductTable excluded() {
        return new ProductTable(source().as(TableSource.EXCLUDED));
    }

    @Override
    public EntityMapper<Product> mapper() {
        return MAPPER;
    }

    @Override
    public List<Column<Product, ?>> keyColumns() {
        return List.of(id);
    }

    @Override
    public @Nullable UUID keyOf(Product product) {
        return product.id();
    }

    @Override
    public UUID keyOf(Object[] values) {
        return (UUID) values[0];
    }

    @Override
    public Object[] keyValues(UUID key) {
        return new Object[] {key};
    }

    private static final class Mapper implements EntityMapper<Product> {
        @Override
        public Product read(Row row, int first, HandleSource handles) throws SQLException {
            return new Product(
                    row.uuid(first),
                    PRODUCT.name.type().read(row, first + 1),
                    row.decimal(first + 2),
                    row.booleanValue(first + 3),
                    PRODUCT.tags.type().read(row, first + 4),
                    PRODUCT.attributes.type().read(row, first + 5));
        }

        @Override
        public @Nullable Object value(Product product, int column) {
            return switch (column) {
                case 0 -> product.id();
                case 1 -> product.name();
                case 2 -> product.price();
                case 3 -> product.active();
                case 4 -> product.tags();
                case 5 -> product.attributes();
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public @Nullable Object handle(Product product, int relation) {
            throw new IndexOutOfBoundsException(relation);
        }

        @Override
        @SuppressWarnings("unchecked") // the columns' values are of their types
        public Product create(@Nullable Object[] values, @Nullable Object[] handles) {
            return new Product(
                    (UUID) values[0],
                    (String) values[1],
                    (BigDecimal) values[2],
                    (Boolean) values[3],
                    (List<String>) values[4],
                    (Map<String, Object>) values[5]);
        }
    }
}
