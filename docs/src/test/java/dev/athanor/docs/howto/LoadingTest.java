// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.shop.OrderTable.ORDER;
import static dev.athanor.docs.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.docs.Stage;
import dev.athanor.docs.shop.Order;
import dev.athanor.docs.shop.OrderTable;
import dev.athanor.docs.shop.Shelf;
import dev.athanor.docs.shop.Status;
import dev.athanor.docs.shop.User;
import dev.athanor.postgres.Postgres;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Related;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadingTest {
    private final Stage stage = Shelf.orders();
    private final Session session = stage.db().openSession();

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    @Test
    void asATree() {
        // region with
        List<Order> orders = session.list(select(ORDER)
                .where(ORDER.user().email.endsWith("@x.org"))
                .with(ORDER.user, ORDER.items)
                .orderBy(ORDER.id));
        // endregion
        assertThat(orders).hasSize(3);
        assertThat(orders)
                .allMatch(order -> order.user().isLoaded() && order.items().isLoaded());
        assertThat(stage.flights()).isOne();
        stage.assertSent("howto/loading-with.sql");
    }

    @Test
    void byKeyOnly() {
        Order order = session.list(select(ORDER).orderBy(ORDER.id)).get(0);
        stage.forget();
        // region key
        long userId = order.user().key(USER); // the foreign key: no statement
        boolean loaded = order.user().isLoaded(); // false
        ToOne<User> ada = ToOne.to(USER, userId); // a handle of one's own, by key
        // endregion
        assertThat(loaded).isFalse();
        assertThat(ada).isEqualTo(order.user());
        assertThat(stage.flights()).isZero();
    }

    // region numbers
    record Line(String email, long orders, BigDecimal total) {}

    // endregion

    @Test
    void notAtAll() {
        // region numbers
        List<Line> lines = session.list(select(into(Line::new, USER.email, count(ORDER.id), sum(ORDER.total)))
                .from(USER)
                .leftJoin(USER.orders, ORDER)
                .groupBy(USER.email)
                .orderBy(USER.email));
        // endregion
        assertThat(lines).contains(new Line("bob@x.org", 1, new BigDecimal("5.00")));
        assertThat(lines.get(2).orders()).isZero();
        stage.assertSent("howto/loading-numbers.sql");
    }

    // region beside
    record Spend(User user, long orders, @Nullable BigDecimal total) {}

    // endregion

    @Test
    void besideNumbers() {
        // region beside
        List<Spend> spends = session.list(select(into(Spend::new, USER, count(ORDER.id), sum(ORDER.total)))
                .from(USER)
                .leftJoin(USER.orders, ORDER)
                .groupBy(USER.id)
                .orderBy(USER.email));
        // endregion
        assertThat(spends)
                .extracting(spend -> spend.user().email(), Spend::orders)
                .contains(tuple("bob@x.org", 1L), tuple("eve@y.org", 0L));
        stage.assertSent("howto/loading-beside.sql");
        assertThat(session.list(select(USER).orderBy(USER.email)))
                .first()
                .isSameAs(spends.get(0).user());
    }

    @Test
    void asACondition() {
        // region exists
        List<User> buyers = session.list(select(USER).where(USER.orders.any(ORDER.status.eq(Status.PAID))));
        List<User> others = session.list(select(USER).where(USER.orders.none()));
        // endregion
        assertThat(buyers).extracting(User::email).containsExactly("ada@x.org");
        assertThat(others).extracting(User::email).containsExactly("eve@y.org");
        stage.assertSent("howto/loading-exists.sql");
    }

    @Test
    void theFirstOfEach() {
        // region some
        List<User> users = session.list(select(USER).orderBy(USER.email));
        Related<User, Order> recent = session.load(
                users,
                USER.orders.where(ORDER.total.gt(1)).orderBy(ORDER.id.desc()).limit(3));
        List<Order> ofTheFirst = recent.of(users.get(0));
        // endregion
        assertThat(ofTheFirst).isNotEmpty();
        assertThat(users.get(0).orders().isLoaded()).isFalse();
        stage.assertSent("howto/loading-some.sql");
    }

    @Test
    void inTheSameRow() {
        // region joined
        List<Order> orders =
                session.list(select(ORDER).with(ORDER.user.joined()).orderBy(ORDER.id));
        // endregion
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.user().isLoaded()).isTrue());
        stage.assertSent("howto/loading-joined.sql");
    }

    @Test
    void aFewOfThem() {
        // region few
        List<Order> paid = session.list(select(ORDER)
                .join(ORDER.user, USER)
                .where(USER.email.eq("ada@x.org"), ORDER.status.eq(Status.PAID))
                .with(ORDER.items));
        // endregion
        assertThat(paid).hasSize(1);
        assertThat(paid.get(0).items()).hasSize(2);
        stage.assertSent("howto/loading-few.sql");
    }

    @Test
    void intoACollectionByChangingIt() {
        User eve = session.one(select(USER).where(USER.email.eq("eve@y.org")));
        Order order = session.one(select(ORDER).where(ORDER.status.eq(Status.CANCELLED)));
        stage.forget();
        // region collection
        User changed = session.update(
                eve,
                USER.orders.add(
                        order, // a stored one: its foreign key changes
                        OrderTable.builder() // a new one: it is inserted
                                .user(ToOne.parent())
                                .total(BigDecimal.ONE)
                                .status(Status.NEW)
                                .build()));
        session.commit();
        // endregion
        assertThat(stage.flights()).isOne();
        stage.assertSent("howto/loading-collection.sql");
        assertThat(session.refresh(changed).orders()).hasSize(2);
    }

    @Test
    void withoutRemembering() {
        // region untracked
        List<Order> orders = session.untracked().list(select(ORDER).with(ORDER.items));
        // endregion
        assertThat(orders).hasSize(3).noneMatch(session::contains);
        assertThat(stage.flights()).isEqualTo(1);
    }

    @Test
    void onlyWhereWrittenDown() {
        String url = stage.server().url();
        String user = stage.server().user();
        String password = stage.server().password();
        try (Database db = strict(url, user, password)) {
            assertThat(db.options()).isEqualTo(SessionOptions.DEFAULT.strict());
        }
    }

    private static Database strict(String url, String user, String password) {
        // region strict
        Database db =
                Postgres.options().sessions(SessionOptions.DEFAULT.strict()).connect(url, user, password);
        // endregion
        return db;
    }
}
