// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.query.Query;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a query is ordered and grouped by is what was said, whatever the columns of its result are called. */
class OrderAndGroupTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    record Pair(@Nullable Object first, @Nullable Object second) {}

    @BeforeEach
    void usersOfThreeAges() {
        SHOP.db().inTransaction(session -> {
            session.add(Samples.user("ada").withAge(100));
            session.add(Samples.user("bob").withAge(9));
            session.add(Samples.user("eve").withAge(36));
        });
    }

    private static <R> List<R> list(Query<R> query) {
        try (Session session = SHOP.db().openSession()) {
            return session.list(query);
        }
    }

    @Test
    void ordersByAColumnBesideAResultOfTheSameName() {
        assertThat(list(select(USER.age.cast(SqlTypes.TEXT)).orderBy(USER.age))).containsExactly("9", "36", "100");
        assertThat(list(select(USER.age.times(-1).as("age")).orderBy(USER.age))).containsExactly(-9, -36, -100);
        assertThat(list(select(into(Pair::new, USER.email.as("age"), USER.age)).orderBy(USER.age)))
                .extracting(Pair::second)
                .containsExactly(9, 36, 100);
        assertThat(list(select(USER.age.cast(SqlTypes.TEXT))
                        .where(USER.age.gt(10))
                        .orderBy(USER.age.desc())))
                .containsExactly("100", "36");
    }
}
