// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Queries that the server would refuse for what they group are refused before, in words that say what to do. */
class GroupingTest {
    record Pair(@Nullable Object first, @Nullable Object second) {}

    private static void refused(Executable statement, String remedy) {
        assertThatThrownBy(() -> statement.sql(Dialect.GENERIC))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining(remedy);
    }

    private static void accepted(Executable statement) {
        assertThat(statement.sql(Dialect.GENERIC)).isNotEmpty();
    }

    @Test
    void refusesColumnsBesideAggregates() {
        refused(select(into(Pair::new, USER.email, count())).from(USER), "users.email");
        refused(select(into(Pair::new, USER.email, count())).groupBy(USER.age), "add it to groupBy(…)");
        refused(select(count()).from(USER).orderBy(USER.email), "min(…)");
        refused(select(count()).from(USER).having(USER.age.gt(1)), "users.age");
        refused(select(USER.email).having(count().gt(1)), "users.email");
        refused(
                select(into(Pair::new, USER, count(ORDER.id)))
                        .join(USER.orders, ORDER)
                        .groupBy(USER.email),
                "users.id");
        refused(select(into(Pair::new, ORDER.user().email, count())).from(ORDER).groupBy(ORDER.id), "users.email");
        refused(select(into(Pair::new, ORDER.status, sum(ORDER.total).over())).groupBy(ORDER.status), "orders.total");
    }

    @Test
    void takesWhatHasOneValueInAGroup() {
        accepted(select(into(Pair::new, USER.email, count())).groupBy(USER.email));
        accepted(select(into(Pair::new, USER.email.lower(), count())).groupBy(USER.email));
        accepted(select(into(Pair::new, USER.email.lower(), count())).groupBy(USER.email.lower()));
        accepted(select(into(Pair::new, USER.email, count())).groupBy(USER.id));
        accepted(select(into(Pair::new, value(1), count())).from(USER));
        accepted(select(into(Pair::new, USER.email, sum(USER.age).over())).from(USER));
        accepted(select(into(Pair::new, function("median", SqlTypes.NUMERIC, USER.age), count()))
                .from(USER));
        accepted(select(into(
                        Pair::new, scalar(select(count()).from(ORDER).where(ORDER.userId.eq(USER.id))), USER.email))
                .from(USER));
        accepted(select(into(Pair::new, ORDER.userId, sum(ORDER.total))).groupBy(rollup(ORDER.userId, ORDER.status)));
    }

    @Test
    void refusesAggregatesAndWindowsInWhere() {
        refused(select(USER.id).where(count().gt(1)), "having(…)");
        refused(select(USER.id).where(USER.age.gt(1).and(max(USER.age).gt(2))), "having(…)");
        refused(select(USER.id).where(rowNumber().over(orderBy(USER.id)).eq(1L)), ".as(\"…\")");
    }

    @Test
    void readsConditionsFromListsAndValues() {
        assertThat(select(USER.id).where(allOf(List.of(USER.age.gt(1), USER.age.lt(9))), anyOf(List.of())))
                .hasToString("select id from users where age > ? and age < ?");
        assertThat(select(USER.id).where(anyOf(List.of(USER.age.gt(1), USER.age.lt(9))), USER.email.eq("a")))
                .hasToString("select id from users where (age > ? or age < ?) and email = ?");
        Integer none = null;
        assertThat(select(USER.id)
                        .where(when(none, USER.age::ge), when("a", USER.email::startsWith), when(7, USER.age::ge)))
                .hasToString("select id from users where email like ? escape '\\' and age >= ?");
        assertThat(select(USER.id).where(when(none, USER.age::ge))).hasToString("select id from users");
    }

    @Test
    void namesWhatAnOrderOughtToBeginWith() {
        refused(
                select(ORDER).distinctOn(ORDER.userId).orderBy(ORDER.total.desc()),
                "and orders.total makes none: let orderBy(…) begin with orders.user_id");
        refused(
                select(USER.email).union(select(USER.email)).orderBy(USER.id),
                "and users.id is not among it: select it there");
    }

    @Test
    void aRecursiveQueryBeginsWithRows() {
        assertThatThrownBy(() -> withRecursive(
                        "tree",
                        select(USER.id),
                        self -> select(self.column(USER.id)).from(self)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessage("the recursive query \"tree\" is no union, so that it has no rows to begin with:"
                        + " say self -> first.unionAll(…)");
    }
}
