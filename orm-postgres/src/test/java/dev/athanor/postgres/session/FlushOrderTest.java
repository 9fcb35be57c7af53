// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.MemberTable.MEMBER;
import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.model.TeamTable.TEAM;
import static dev.athanor.postgres.session.shop.CouponTable.COUPON;
import static dev.athanor.postgres.session.shop.ItemTable.ITEM;
import static dev.athanor.postgres.session.shop.OrderTable.ORDER;
import static dev.athanor.postgres.session.shop.ProductTable.PRODUCT;
import static dev.athanor.postgres.session.shop.ReviewTable.REVIEW;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.StatementEvent;
import dev.athanor.postgres.session.model.Member;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.model.TaskTable;
import dev.athanor.postgres.session.model.Team;
import dev.athanor.postgres.session.shop.Coupon;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.Product;
import dev.athanor.postgres.session.shop.Status;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A flush writes parents before children, deletes children before parents, and each table by one text, all in one flight. */
class FlushOrderTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ITEM, ORDER, REVIEW, USER, PRODUCT, COUPON, TASK, TEAM, MEMBER);

    private Session session;

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> labels() {
        return SHOP.sent().statements().stream().map(StatementEvent::label).toList();
    }

    @Test
    void insertsParentsBeforeChildrenWhateverTheOrderOfAdd() {
        Coupon ten = session.add(new Coupon("TEN", 10));
        Product lamp = session.add(Samples.product("lamp", "1"));
        Order order = session.add(Samples.order(Samples.user("ada"), "1").withCoupon(ToOne.of(ten)));
        session.add(Samples.item(ToOne.of(order), lamp, 1));
        session.add(Samples.order(Samples.user("bob"), "1"));
        SHOP.sent().clear();
        session.commit();
        assertThat(labels())
                .containsExactlyInAnyOrder(
                        "insert into users",
                        "insert into coupons",
                        "insert into products",
                        "insert into orders",
                        "insert into items")
                .containsSubsequence("insert into users", "insert into orders", "insert into items")
                .containsSubsequence("insert into coupons", "insert into orders")
                .containsSubsequence("insert into products", "insert into items");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void insertsThenUpdatesThenDeletesInReverse() {
        User ada = session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        User old = session.add(Samples.user("old", ToMany.of(Samples.order("3"))));
        session.commit();
        Order kept = ada.orders().get().get(0);
        session.list(select(ORDER));
        session.list(select(USER));
        SHOP.sent().clear();
        session.delete(old);
        session.delete(old.orders().get().get(0));
        session.update(kept, ORDER.status.set(Status.PAID));
        session.update(ada, USER.age.set(1));
        session.add(Samples.order(ada, "4"));
        session.add(new Coupon("TEN", 10));
        session.commit();
        assertThat(labels())
                .containsSubsequence("insert into orders", "update orders", "update users", "delete from orders")
                .containsSubsequence("insert into coupons", "update users")
                .containsSubsequence("delete from orders", "delete from users")
                .hasSize(8);
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void theTextOfATableIsTheSameForAnyNumberOfRowsSaveThatOneIsWrittenByItsValues() {
        session.add(Samples.product("one", "1"));
        session.flush();
        session.add(Samples.product("two", "2"));
        session.flush();
        session.addAll(List.of(Samples.product("three", "3"), Samples.product("four", "4")));
        session.flush();
        session.addAll(
                List.of(Samples.product("five", "5"), Samples.product("six", "6"), Samples.product("seven", "7")));
        session.flush();
        session.list(select(PRODUCT))
                .forEach(product -> session.update(product, PRODUCT.name.set(product.name() + "!")));
        session.flush();
        session.list(select(PRODUCT).where(PRODUCT.name.like("t%")))
                .forEach(product -> session.update(product, PRODUCT.name.set("x")));
        session.flush();
        session.update(session.one(select(PRODUCT).where(PRODUCT.name.eq("one!"))), PRODUCT.name.set("x"));
        session.commit();
        List<String> texts = SHOP.sent().statements().stream()
                .filter(event -> !event.label().startsWith("select"))
                .map(StatementEvent::sql)
                .toList();
        assertThat(texts).hasSize(7);
        assertThat(texts.get(1)).isEqualTo(texts.get(0)).contains("values (?, ?, ?)");
        assertThat(texts.get(3)).isEqualTo(texts.get(2)).contains("unnest");
        assertThat(texts.get(5)).isEqualTo(texts.get(4)).contains("unnest");
        assertThat(texts.get(6)).contains("update products set name = ? where id = ?");
    }

    @Test
    void rowsOfOneTableThatReferToEachOtherAreOneInsertAndOneDelete() {
        Task leaf = task("leaf", ToMany.empty());
        Task root = session.add(
                task("root", ToMany.of(task("branch", ToMany.of(leaf)))).withParent((ToOne<Task>) null));
        SHOP.sent().clear();
        session.commit();
        assertThat(labels()).containsExactly("insert into tasks");
        assertThat(SHOP.rows("select t.title, p.title from tasks t left join tasks p on p.id = t.parent_id order by 1"))
                .containsExactly("branch|root", "leaf|branch", "root|null");
        SHOP.sent().clear();
        session.list(select(TASK)).forEach(session::delete);
        session.commit();
        assertThat(labels()).endsWith("delete from tasks");
        assertThat(session.find(TASK, root.id() == null ? 0L : root.id())).isEmpty();
    }

    private static Task task(String title, ToMany<Task> children) {
        return TaskTable.builder()
                .project("p")
                .title(title)
                .rank(title.charAt(0))
                .parent(ToOne.parent())
                .children(children)
                .build();
    }

    @Test
    void tablesThatReferToEachOtherAreWrittenWhereTheRowsAllowIt() {
        Team team = session.add(new Team(null, "blue", null, ToMany.empty()));
        Member ada = session.add(new Member(null, "ada", ToOne.of(team)));
        session.flush();
        session.update(team, TEAM.captain.set(ada));
        session.commit();
        assertThat(labels()).endsWith("insert into teams", "insert into members", "update teams");
        assertThat(SHOP.rows("select nick from teams join members on members.id = captain_id"))
                .containsExactly("ada");
    }

    @Test
    void aFlushSaysBeforehandWhatItWillWrite() {
        session.add(Samples.user("ada", ToMany.of(Samples.order("1"), Samples.order("2"))));
        assertThat(session.plan().summary()).isEqualTo("""
            insert 1 row into users, before orders, which refers to it
            insert 2 rows into orders\
            """);
        session.rollback();
        assertThat(session.plan().isEmpty()).isTrue();
    }
}
