// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import dev.athanor.postgres.session.shop.Item;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.OrderTable;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.ProductTable;
import dev.athanor.postgres.session.shop.Review;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.postgres.session.shop.UserTable;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** New records for tests, complete but for what a test is about. */
final class Samples {
    private Samples() {}

    static User user(String name) {
        return user(name, ToMany.empty());
    }

    static User user(String name, ToMany<Order> orders) {
        return UserTable.builder()
                .email(name + "@x.org")
                .settings(new User.Settings("light", new User.Layout(1)))
                .orders(orders)
                .build();
    }

    static Order order(User user, String total) {
        return order(ToOne.of(user), total, ToMany.empty());
    }

    /** An order for the {@code ToMany.of(…)} of a new user. */
    static Order order(String total, Item... items) {
        return order(ToOne.parent(), total, ToMany.of(items));
    }

    private static Order order(ToOne<User> user, String total, ToMany<Item> items) {
        return OrderTable.builder()
                .user(user)
                .total(new BigDecimal(total))
                .status(Status.NEW)
                .items(items)
                .build();
    }

    static Product product(String name, String price) {
        return ProductTable.builder().name(name).price(new BigDecimal(price)).build();
    }

    /** An item for the {@code ToMany.of(…)} of a new order. */
    static Item item(Product product, int quantity) {
        return item(ToOne.parent(), product, quantity);
    }

    static Item item(ToOne<Order> order, Product product, int quantity) {
        return new Item(null, order, id(product), quantity);
    }

    static Review review(String text) {
        return new Review(null, ToOne.parent(), text);
    }

    /** Users {@code u0}, {@code u1} and so on, with so many orders each. */
    static List<User> users(Session session, int count, int orders) {
        return session.addAll(IntStream.range(0, count)
                .mapToObj(user -> user(
                        "u" + user,
                        ToMany.of(IntStream.range(0, orders)
                                .mapToObj(order -> order(order + ".50"))
                                .toList())))
                .toList());
    }

    static UUID id(Product product) {
        UUID id = product.id();
        if (id == null) {
            throw new IllegalArgumentException("not added");
        }
        return id;
    }

    static long id(User user) {
        Long id = user.id();
        if (id == null) {
            throw new IllegalArgumentException("not added");
        }
        return id;
    }

    static long id(Order order) {
        Long id = order.id();
        if (id == null) {
            throw new IllegalArgumentException("not added");
        }
        return id;
    }
}
