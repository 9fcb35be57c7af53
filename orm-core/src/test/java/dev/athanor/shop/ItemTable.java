// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.annotation.OnDelete;
import dev.athanor.ast.TableSource;
import dev.athanor.relation.HandleSource;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.EntityMapper;
import dev.athanor.schema.ForeignKeyDefinition;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.NumberColumn;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.schema.ValueColumn;
import dev.athanor.type.Row;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As the processor writes it. */
public final class ItemTable extends KeyedTable<Item, ItemTable.Key> {
    public static final ItemTable ITEM = new ItemTable(TableSource.of("", "order_items"));
    private static final Mapper MAPPER = new Mapper();

    public final NumberColumn<Item, Long> orderId = number(ColumnDefinition.of("order", "order_id", SqlTypes.BIGINT));
    public final NumberColumn<Item, Integer> line = number(ColumnDefinition.of("line", "line", SqlTypes.INTEGER));
    public final ValueColumn<Item, UUID> productId = value(ColumnDefinition.of("product", "product_id", SqlTypes.UUID));
    public final NumberColumn<Item, Integer> quantity =
            number(ColumnDefinition.of("quantity", "quantity", SqlTypes.INTEGER));
    public final ToOneRelation<Item, Order> order = new ToOneRelation<>(
            this,
            "order",
            () -> OrderTable.ORDER,
            ForeignKeyDefinition.PLAIN.onDelete(OnDelete.CASCADE),
            List.<Column<Item, ?>>of(orderId));
    public final ToOneRelation<Item, Product> product = new ToOneRelation<>(
            this,
            "product",
            () -> ProductTable.PRODUCT,
            ForeignKeyDefinition.PLAIN.withIndex(),
            List.<Column<Item, ?>>of(productId));

    ItemTable(TableSource source) {
        super(Item.class, source);
    }

    public record Key(long orderId, int line) {}

    public OrderTable order() {
        return new OrderTable(order.path());
    }

    public ProductTable product() {
        return new ProductTable(product.path());
    }

    @Override
    public ItemTable as(String alias) {
        return new ItemTable(source().as(alias));
    }

    @Override
    public ItemTable excluded() {
        return new ItemTable(source().as(TableSource.EXCLUDED));
    }

    @Override
    public EntityMapper<Item> mapper() {
        return MAPPER;
    }

    @Override
    public List<Column<Item, ?>> keyColumns() {
        return List.of(orderId, line);
    }

    @Override
    public @Nullable Key keyOf(Item item) {
        Long orderId = Handles.key(item.order(), OrderTable.ORDER);
        return orderId == null ? null : new Key(orderId, item.line());
    }

    @Override
    public Key keyOf(Object[] values) {
        return new Key((Long) values[0], (Integer) values[1]);
    }

    @Override
    public Object[] keyValues(Key key) {
        return new Object[] {key.orderId(), key.line()};
    }

    private static final class Mapper implements EntityMapper<Item> {
        @Override
        public Item read(Row row, int first, HandleSource handles) throws SQLException {
            return new Item(
                    handles.toOne(0, row.longValue(first)),
                    row.intValue(first + 1),
                    handles.toOne(1, row.uuid(first + 2)),
                    row.intValue(first + 3));
        }

        @Override
        public @Nullable Object value(Item item, int column) {
            return switch (column) {
                case 0 -> Handles.key(item.order(), OrderTable.ORDER);
                case 1 -> item.line();
                case 2 -> Handles.key(item.product(), ProductTable.PRODUCT);
                case 3 -> item.quantity();
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public Object handle(Item item, int relation) {
            return relation == 0 ? item.order() : item.product();
        }

        @Override
        @SuppressWarnings("unchecked") // the relations' handles are of their types
        public Item create(@Nullable Object[] values, @Nullable Object[] handles) {
            return new Item(
                    (ToOne<Order>) handles[0], (Integer) values[1], (ToOne<Product>) handles[1], (Integer) values[3]);
        }
    }
}
