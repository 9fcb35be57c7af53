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

    @Test
    void groupsAndOrdersByARepeatedExpressionWithValues() {
        var young = caseWhen(USER.age.lt(18), "young")
                .when(USER.age.lt(66), "grown")
                .otherwise("old");
        assertThat(list(select(into(Pair::new, young, count())).groupBy(young).orderBy(young)))
                .containsExactly(new Pair("grown", 1L), new Pair("old", 1L), new Pair("young", 1L));
        var decade = USER.age.dividedBy(10);
        assertThat(list(select(into(Pair::new, decade, count()))
                        .groupBy(rollup(decade))
                        .orderBy(decade.asc().nullsFirst())))
                .containsExactly(new Pair(null, 3L), new Pair(0, 1L), new Pair(3, 1L), new Pair(10, 1L));
        assertThat(list(select(decade).distinct().orderBy(decade.desc()))).containsExactly(10, 3, 0);
        assertThat(list(select(USER.age.gt(20)).distinctOn(USER.age.gt(20)).orderBy(USER.age.gt(20))))
                .containsExactly(false, true);
    }

    @Test
    void takesColumnsOfATableWhoseKeyIsGrouped() {
        assertThat(list(select(into(Pair::new, USER.email, count()))
                        .groupBy(USER.id)
                        .orderBy(USER.email)))
                .extracting(Pair::first)
                .containsExactly("ada@x.org", "bob@x.org", "eve@x.org");
        assertThat(list(select(USER).groupBy(USER.id).having(max(USER.age).gt(36))))
                .hasSize(1);
    }
}
