// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static dev.athanor.query.Sql.*;
import static dev.athanor.shop.ItemTable.ITEM;
import static dev.athanor.shop.OrderTable.ORDER;
import static dev.athanor.shop.ProductTable.PRODUCT;
import static dev.athanor.shop.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.TableSource;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.shop.User;
import dev.athanor.shop.UserTable;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What a statement selects from: what is named, what is implied, and what is refused. */
class FromTest {
    record Pair(Object first, Object second) {}

    private static AbstractThrowableAssert<?, ?> refused(Executable statement) {
        return assertThatThrownBy(() -> statement.sql(Dialect.GENERIC)).isInstanceOf(StatementBuildException.class);
    }

    @Test
    void namesTheRelationThatWouldJoinAMissingTable() {
        refused(select(USER).where(ORDER.total.gt(5)))
                .hasMessage("the column total belongs to orders, which is not in the statement beside users:"
                        + " join orders by the relation User.orders or Order.user or Order.approver");
    }

    @Test
    void refusesAMissingTableWithoutARelation() {
        refused(select(USER).where(PRODUCT.active))
                .hasMessageContaining("beside users: join products with a condition");
    }

    @Test
    void refusesAnAliasThatIsNotInTheStatement() {
        refused(select(USER).where(USER.as("u").age.gt(5))).hasMessageContaining("users (as u)");
    }

    @Test
    void refusesSeveralTablesThatNothingConnects() {
        refused(select(into(Pair::new, USER.id, ORDER.id)).from(USER, ORDER).where(ORDER.total.gt(5)))
                .hasMessageContaining("nothing connects users and orders")
                .hasMessageContaining("User.orders")
                .hasMessageContaining("crossJoin");
    }

    @Test
    void refusesAJoinWhoseConditionSpeaksOfOneSideOnly() {
        refused(select(USER.id).join(ORDER, ORDER.total.gt(5)))
                .hasMessageContaining("nothing connects users and orders");
    }

    @Test
    void refusesTheTableThatIsLeftOutOfAChain() {
        refused(select(USER.id).from(USER, ORDER, PRODUCT).where(USER.id.eq(ORDER.userId)))
                .hasMessageContaining("nothing connects users, orders and products");
    }

    @Test
    void takesTablesThatAreConnectedInBothBranchesOfAnOr() {
        assertThat(select(USER.id)
                        .from(USER, ORDER)
                        .where(or(
                                and(USER.id.eq(ORDER.userId), USER.age.gt(5)),
                                and(USER.id.eq(ORDER.userId), ORDER.total.gt(5)))))
                .hasToString("select u.id from users u, orders o"
                        + " where u.id = o.user_id and u.age > ? or u.id = o.user_id and o.total > ?");
    }

    @Test
    void takesTablesThatTheEnclosingStatementConnects() {
        assertThat(select(USER.id)
                        .where(exists(select(value(1))
                                .from(ORDER, PRODUCT)
                                .where(ORDER.userId.eq(USER.id), PRODUCT.name.eq(USER.email)))))
                .hasToString("select u.id from users u where exists (select 1 from orders o, products p"
                        + " where o.user_id = u.id and p.name = u.email)");
    }

    @Test
    void refusesATableNamedTwice() {
        refused(select(USER.id).join(USER, USER.id.eq(USER.id)))
                .hasMessageContaining("users stands twice in one statement")
                .hasMessageContaining("as(\"…\")");
    }

    @Test
    void refusesTwoTablesUnderOneAlias() {
        UserTable x = USER.as("x");
        refused(select(x.id).join(ORDER.as("x"), ORDER.as("x").userId.eq(x.id)))
                .hasMessageContaining("two tables of the statement are called \"x\"");
    }

    @Test
    void refusesColumnsOfSeveralTablesWithoutFrom() {
        refused(select(into(Pair::new, USER.id, ORDER.id)))
                .hasMessage("the query has columns of users, orders and names no table: name users in from(…),"
                        + " and join orders by the relation User.orders or Order.user or Order.approver");
    }

    @Test
    void namesTheAliasesAmongWhichARelationMustChoose() {
        UserTable one = USER.as("one");
        UserTable other = USER.as("other");
        refused(select(ORDER).from(one).join(other, other.id.eq(one.id)).join(USER.orders, ORDER))
                .hasMessageContaining("one")
                .hasMessageContaining("other")
                .hasMessageContaining("users");
        assertThat(select(ORDER.id)
                        .from(one)
                        .join(other, other.id.eq(one.id))
                        .join(other.orders, ORDER)
                        .sql(Dialect.GENERIC))
                .endsWith("join orders o on o.user_id = other.id");
    }

    @Test
    void refusesAPathInFrom() {
        refused(select(ORDER).from(ORDER, ORDER.user())).hasMessageContaining("joins by itself");
    }

    @Test
    void refusesExcludedOutsideOnConflict() {
        refused(update(PRODUCT).set(PRODUCT.price.set(PRODUCT.excluded().price)).everyRow())
                .hasMessageContaining("on conflict … do update");
    }

    @Test
    void refusesAJoinWithoutALeftSide() {
        assertThatThrownBy(() -> select(count()).join(USER, USER.id.eq(1)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("from(…)");
    }

    @Test
    void readsTheTableOfTheSubqueryAndNotTheOuterOne() {
        assertThat(select(USER.id).where(exists(select(USER).where(USER.age.gt(5)))))
                .hasToString("select u.id from users u where exists (select 1 from users u2 where u2.age > ?)");
    }

    @Test
    void namesTablesByTheInitialsOfTheirWords() {
        assertThat(aliasOf("order_items")).isEqualTo("oi");
        assertThat(aliasOf("OrderItems")).isEqualTo("oi");
        assertThat(aliasOf("order items")).isEqualTo("oi");
        assertThat(aliasOf("Ünïts")).isEqualTo("t");
        assertThat(aliasOf("2020")).isEqualTo("t");
        assertThat(aliasOf("actual_sales")).as("a keyword").isEqualTo("as2");
        assertThat(aliasOf("upper_case")).isEqualTo("uc");
    }

    private static String aliasOf(String table) {
        UserTable users = UserTable.of(TableSource.of("", table));
        String sql = select(users.id).join(users.orders, ORDER).sql(Dialect.GENERIC);
        return sql.substring("select ".length(), sql.indexOf(".id"));
    }

    @Test
    void keepsTheAliasThatTheUserGaveFromOthers() {
        UserTable o = USER.as("o");
        assertThat(select(o.id).join(ORDER, ORDER.userId.eq(o.id)))
                .hasToString("select o.id from users o join orders o2 on o2.user_id = o.id");
    }

    @Test
    void writesTheSchemaWhereOneIsGiven() {
        UserTable users = UserTable.of(TableSource.of("shop", "users"));
        assertThat(select(users.id)).hasToString("select id from shop.users");
        assertThat(select(users.id).compiled(Dialect.GENERIC).tables()).containsExactly("shop.users");
    }

    @Test
    void knowsTheTablesItTouches() {
        Select<User> query = select(USER)
                .where(USER.id.in(
                        select(ORDER.userId).where(ORDER.approver().age.gt(5))));
        assertThat(query.compiled(Dialect.GENERIC).tables()).containsExactlyInAnyOrder("users", "orders");
        assertThat(query.compiled(Dialect.GENERIC).touches(ORDER.as("x"))).isTrue();
        assertThat(query.compiled(Dialect.GENERIC).touches(ITEM)).isFalse();
        assertThat(select(ITEM)
                        .where(ITEM.order().user().age.gt(5))
                        .compiled(Dialect.GENERIC)
                        .tables())
                .containsExactlyInAnyOrder("order_items", "orders", "users");
    }

    @Test
    void saysWhatItDoesInAFewWords() {
        assertThat(select(USER).compiled(Dialect.GENERIC).label()).isEqualTo("select users");
        assertThat(deleteFrom(USER).everyRow().compiled(Dialect.GENERIC).label())
                .isEqualTo("delete from users");
        assertThat(select(count())
                        .where(USER.age.gt(1))
                        .compiled(Dialect.GENERIC)
                        .label())
                .isEqualTo("select");
    }

    @Test
    void knowsWhetherItOnlyReads() {
        assertThat(select(USER).compiled(Dialect.GENERIC).isPlainRead()).isTrue();
        assertThat(select(USER.email.lower()).compiled(Dialect.GENERIC).isPlainRead())
                .isTrue();
        assertThat(select(USER).forShare().compiled(Dialect.GENERIC).isPlainRead())
                .isFalse();
        assertThat(select(function("nextval", USER.id.type(), value("s")))
                        .compiled(Dialect.GENERIC)
                        .isPlainRead())
                .isFalse();
        assertThat(deleteFrom(USER).everyRow().compiled(Dialect.GENERIC).isPlainRead())
                .isFalse();
    }
}
