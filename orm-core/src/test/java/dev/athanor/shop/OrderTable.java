// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.ast.TableSource;
import dev.athanor.relation.HandleSource;
import dev.athanor.relation.Handles;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnDefinition;
import dev.athanor.schema.EntityMapper;
import dev.athanor.schema.ForeignKeyDefinition;
import dev.athanor.schema.KeyGeneration;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.NumberColumn;
import dev.athanor.schema.ToManyRelation;
import dev.athanor.schema.ToOneRelation;
import dev.athanor.schema.ValueColumn;
import dev.athanor.type.Row;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As the processor writes it. */
public final class OrderTable extends KeyedTable<Order, Long> {
    public static final OrderTable ORDER = new OrderTable(TableSource.of("", "orders"));
    private static final Mapper MAPPER = new Mapper();

    public final NumberColumn<Order, Long> id =
            number(ColumnDefinition.of("id", "id", SqlTypes.BIGINT).generatedAs(KeyGeneration.IDENTITY));
    public final NumberColumn<Order, Long> userId = number(ColumnDefinition.of("user", "user_id", SqlTypes.BIGINT));
    public final NumberColumn<Order, Long> approverId = number(
            ColumnDefinition.of("approver", "approver_id", SqlTypes.BIGINT).orNull());
    public final NumberColumn<Order, BigDecimal> total =
            number(ColumnDefinition.of("total", "total", SqlTypes.numeric(12, 2)));
    public final ValueColumn<Order, Order.Status> status =
            value(ColumnDefinition.of("status", "status", SqlTypes.enumText(Order.Status.class)));
    public final NumberColumn<Order, Integer> version =
            number(ColumnDefinition.of("version", "version", SqlTypes.INTEGER).asVersion());
    public final ToOneRelation<Order, User> user = new ToOneRelation<>(
            this,
            "user",
            () -> UserTable.USER,
            ForeignKeyDefinition.PLAIN.withIndex(),
            List.<Column<Order, ?>>of(userId));
    public final ToOneRelation<Order, User> approver = new ToOneRelation<>(
            this,
            "approver",
            () -> UserTable.USER,
            ForeignKeyDefinition.PLAIN.withIndex(),
            List.<Column<Order, ?>>of(approverId));
    public final ToManyRelation<Order, Item> items = new ToManyRelation<>(this, "items", () -> ItemTable.ITEM, "order");

    OrderTable(TableSource source) {
        super(Order.class, source);
    }

    public UserTable user() {
        return new UserTable(user.path());
    }

    public UserTable approver() {
        return new UserTable(approver.path());
    }

    @Override
    public OrderTable as(String alias) {
        return new OrderTable(source().as(alias));
    }

    @Override
    public OrderTable excluded() {
        return new OrderTable(source().as(TableSource.EXCLUDED));
    }

    @Override
    public EntityMapper<Order> mapper() {
        return MAPPER;
    }

    @Override
    public List<Column<Order, ?>> keyColumns() {
        return List.of(id);
    }

    @Override
    public @Nullable Long keyOf(Order order) {
        return order.id();
    }

    @Override
    public Long keyOf(Object[] values) {
        return (Long) values[0];
    }

    @Override
    public Object[] keyValues(Long key) {
        return new Object[] {key};
    }

    private static final class Mapper implements EntityMapper<Order> {
        @Override
        public Order read(Row row, int first, HandleSource handles) throws SQLException {
            Long id = row.longValue(first);
            return new Order(
                    id,
                    handles.toOne(0, row.longValue(first + 1)),
                    handles.toOne(1, row.longOrNull(first + 2)),
                    row.decimal(first + 3),
                    ORDER.status.type().read(row, first + 4),
                    row.intValue(first + 5),
                    handles.toMany(2, id));
        }

        @Override
        public @Nullable Object value(Order order, int column) {
            return switch (column) {
                case 0 -> order.id();
                case 1 -> Handles.key(order.user(), UserTable.USER);
                case 2 -> Handles.key(order.approver(), UserTable.USER);
                case 3 -> order.total();
                case 4 -> order.status();
                case 5 -> order.version();
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public @Nullable Object handle(Order order, int relation) {
            return switch (relation) {
                case 0 -> order.user();
                case 1 -> order.approver();
                default -> order.items();
            };
        }

        @Override
        @SuppressWarnings("unchecked") // the relations' handles are of their types
        public Order create(@Nullable Object[] values, @Nullable Object[] handles) {
            return new Order(
                    (Long) values[0],
                    (ToOne<User>) handles[0],
                    (ToOne<User>) handles[1],
                    (BigDecimal) values[3],
                    (Order.Status) values[4],
                    (Integer) values[5],
                    (ToMany<Item>) handles[2]);
        }
    }
}
