// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.postgres.session.shop.UserTable;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A handle that is touched is loaded for all its siblings: never one statement for each parent. */
class SiblingLoadingTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static final int PARENTS = 100;

    @BeforeEach
    void parentsWithTwoRelations() {
        SHOP.db()
                .inTransaction(session -> session.addAll(IntStream.range(0, PARENTS)
                        .mapToObj(i -> UserTable.builder()
                                .email("u" + i)
                                .settings(new User.Settings("light", new User.Layout(1)))
                                .orders(ToMany.of(Samples.order("1"), Samples.order("2")))
                                .reviews(ToMany.of(Samples.review("good " + i)))
                                .build())
                        .toList()));
        SHOP.sent().clear();
    }

    @Test
    void twoRelationsOfAHundredParentsTouchedOneByOneAreThreeStatements() {
        SHOP.flights(3, () -> {
            try (Session session = SHOP.db().openSession()) {
                for (User user : session.list(select(USER))) {
                    assertThat(user.orders().get()).hasSize(2);
                    assertThat(user.reviews().get())
                            .singleElement()
                            .satisfies(review -> assertThat(review.text())
                                    .endsWith(user.email().substring(1)));
                }
            }
        });
        SHOP.sent()
                .assertExecuted(
                        "select id, email, age, created_at, settings from users",
                        "select id, user_id, coupon_code, total, status, version from orders"
                                + " where user_id = any (?) order by id",
                        "select id, author_id, text from reviews where author_id = any (?) order by id");
    }

    @Test
    void aToOneIsLoadedForAllWhoHoldOne() {
        try (Session session = SHOP.db().openSession()) {
            for (Order order : session.list(select(ORDER))) {
                assertThat(order.user().get().email()).startsWith("u");
            }
        }
        SHOP.sent()
                .assertExecuted(
                        "select id, user_id, coupon_code, total, status, version from orders",
                        "select id, email, age, created_at, settings from users where id = any (?)");
    }

    @Test
    void grandchildrenAreLoadedForTheSiblingsOfTheirParents() {
        try (Session session = SHOP.db().openSession()) {
            for (User user : session.list(select(USER))) {
                for (Order order : user.orders()) {
                    assertThat(order.items()).isEmpty();
                }
            }
        }
        assertThat(SHOP.sent().statements()).hasSize(3);
    }

    @Test
    void whatIsLoadedAlreadyIsNotAskedForAgain() {
        try (Session session = SHOP.db().openSession()) {
            List<User> users = session.list(select(USER).orderBy(USER.id).with(USER.orders));
            SHOP.sent().clear();
            users.forEach(user -> assertThat(user.orders().get()).hasSize(2));
            users.get(0).orders().get().get(0).user().get();
            SHOP.sent().assertExecuted();
        }
    }

    @Test
    void resultsOfTwoQueriesAreTwoSetsOfSiblings() {
        try (Session session = SHOP.db().openSession()) {
            List<User> first = session.list(select(USER).orderBy(USER.id).limit(10));
            List<User> second = session.list(select(USER).orderBy(USER.id).offset(10));
            SHOP.sent().clear();
            first.forEach(user -> user.orders().get());
            assertThat(SHOP.sent().statements())
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.rows()).isEqualTo(20));
            second.forEach(user -> user.orders().get());
            assertThat(SHOP.sent().statements()).hasSize(2);
        }
    }
}
