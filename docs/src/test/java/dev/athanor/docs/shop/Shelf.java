// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import static dev.athanor.docs.shop.ConfigTable.CONFIG;
import static dev.athanor.docs.shop.ItemTable.ITEM;
import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.ProductTable.PRODUCT;
import static dev.athanor.docs.shop.UserTable.USER;

import dev.athanor.docs.Stage;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The shop with what the pages find in it. */
public final class Shelf {
    /** The keys of the products. */
    public static final UUID LAMP = new UUID(0, 1);

    public static final UUID CHAIR = new UUID(0, 2);
    public static final UUID TABLE = new UUID(0, 3);

    private Shelf() {}

    /** The tables of the shop, all empty. */
    public static Stage empty() {
        return Stage.of(PRODUCT, USER, ORDER, ITEM, CONFIG);
    }

    /** Three products, one of them out of sale. */
    public static Stage products() {
        Stage stage = empty();
        stage.db()
                .inTransaction(session -> session.addAll(List.of(
                        new Product(LAMP, "lamp", new BigDecimal("19.90"), true),
                        new Product(CHAIR, "chair", new BigDecimal("75.00"), true),
                        new Product(TABLE, "table", new BigDecimal("240.00"), false))));
        stage.forget();
        return stage;
    }

    /** Ada has two orders, Bob has one, Eve has none. */
    public static Stage orders() {
        Stage stage = products();
        stage.db().inTransaction(session -> {
            session.add(user(
                    "ada@x.org",
                    36,
                    order("9.99", Status.NEW, item(LAMP, 1)),
                    order("94.90", Status.PAID, item(CHAIR, 1), item(LAMP, 2))));
            session.add(user("bob@x.org", 41, order("5.00", Status.CANCELLED)));
            session.add(user("eve@y.org", 17));
        });
        stage.forget();
        return stage;
    }

    private static User user(String email, int age, Order... orders) {
        return new User(null, email, age, null, ToMany.of(orders));
    }

    private static Order order(String total, Status status, Item... items) {
        return new Order(null, ToOne.parent(), new BigDecimal(total), status, 0, ToMany.of(items));
    }

    private static Item item(UUID product, int line) {
        return new Item(ToOne.parent(), line, product, line);
    }
}
