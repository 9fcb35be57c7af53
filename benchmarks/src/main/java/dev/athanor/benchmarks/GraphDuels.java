// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.OrderTable.ORDER;
import static dev.athanor.benchmarks.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;

import dev.athanor.benchmarks.JdbcGraph.Customer;
import dev.athanor.benchmarks.JdbcGraph.Line;
import dev.athanor.benchmarks.JdbcGraph.Purchase;
import dev.athanor.benchmarks.JdbcGraph.Wish;
import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.shop.Item;
import dev.athanor.benchmarks.shop.Order;
import dev.athanor.benchmarks.shop.User;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A graph of users, their orders and the items of these; and a query of optional conditions. */
final class GraphDuels {
    private static final Select<User> GRAPH =
            select(USER).where(USER.id.between(1001L, 1050L)).orderBy(USER.id).with(USER.orders.with(ORDER.items));
    static final Wish WISH = new Wish("PAID", new BigDecimal("10.00"), new BigDecimal("900.00"), null, "user 77");

    private final Ground ground;
    private final JdbcGraph jdbc;

    GraphDuels(Ground ground) {
        this.ground = ground;
        this.jdbc = new JdbcGraph(ground.pool());
    }

    Duel graph(Target target) {
        return Duel.of(
                        "graph of 50 users, 500 orders, 1,500 items",
                        "JDBC, three queries",
                        this::users,
                        () -> jdbc.graph(1001, 1050))
                .seenBy(GraphDuels::lines)
                .targets(target);
    }

    List<Duel> dynamic() {
        Dialect dialect = ground.db().platform().dialect();
        return List.of(
                Duel.of(
                                "dynamic query: 5 optional conditions, join, page",
                                "JDBC",
                                this::orders,
                                () -> jdbc.wished(WISH))
                        .seenBy(GraphDuels::lines),
                Duel.of(
                                "dynamic query: built and compiled, not run",
                                "a StringBuilder",
                                () -> wished(WISH).compiled(dialect, Criteria.DEFAULT),
                                () -> JdbcGraph.text(WISH, new ArrayList<>()))
                        .seenBy(ignored -> true)
                        .targets(Target.nanos(2_000)));
    }

    List<User> users() {
        try (Session session = ground.db().openSession()) {
            return session.list(GRAPH);
        }
    }

    private List<Order> orders() {
        try (Session session = ground.db().openSession()) {
            return session.list(wished(WISH));
        }
    }

    private static Select<Order> wished(Wish wish) {
        Select<Order> orders = select(ORDER).join(ORDER.user, USER);
        if (wish.status() != null) {
            orders = orders.where(ORDER.status.eq(wish.status()));
        }
        if (wish.least() != null) {
            orders = orders.where(ORDER.total.ge(wish.least()));
        }
        if (wish.most() != null) {
            orders = orders.where(ORDER.total.le(wish.most()));
        }
        if (wish.email() != null) {
            orders = orders.where(USER.email.eq(wish.email()));
        }
        if (wish.name() != null) {
            orders = orders.where(USER.name.eq(wish.name()));
        }
        return orders.orderBy(ORDER.id).limit(20);
    }

    /** What both sides read, a line each; nobody has said in which order orders and items come. */
    static List<String> lines(@Nullable Object result) {
        List<String> lines = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(result)) {
            add(each, lines);
        }
        Collections.sort(lines);
        return lines;
    }

    private static void add(Object each, List<String> lines) {
        if (each instanceof User user) {
            lines.add(user.id() + user.email() + user.name());
            user.orders().get().forEach(order -> {
                add(order, lines);
                order.items().get().forEach(item -> add(item, lines));
            });
        } else if (each instanceof Customer user) {
            lines.add(user.id() + user.email() + user.name());
            user.orders().forEach(order -> {
                add(order, lines);
                order.items().forEach(item -> add(item, lines));
            });
        } else if (each instanceof Order order) {
            lines.add(order.id() + "/" + order.user().key(USER) + order.total() + order.status());
        } else if (each instanceof Purchase order) {
            lines.add(order.id() + "/" + order.userId() + order.total() + order.status());
        } else if (each instanceof Item item) {
            lines.add(item.id() + item.article() + item.quantity() + item.price());
        } else if (each instanceof Line item) {
            lines.add(item.id() + item.article() + item.quantity() + item.price());
        } else {
            lines.add(each.toString());
        }
    }
}
