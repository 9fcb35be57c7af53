// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.shop.UserTable.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.model.TaskTable;
import dev.athanor.postgres.session.shop.Order;
import dev.athanor.postgres.session.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A collection is what the foreign keys of other rows say; a session changes those, and only those that differ. */
class CollectionChangeTest {
    @RegisterExtension
    static final Workshop TASKS = Workshop.with(TASK);

    @RegisterExtension
    static final Workshop SHOP = Workshop.shop();

    private static Task task(String title, int rank) {
        return TaskTable.builder().project("house").title(title).rank(rank).build();
    }

    private static List<String> titles(Task parent) {
        return parent.children().stream().map(Task::title).toList();
    }

    private static Task roof(Session session) {
        return session.one(select(TASK).where(TASK.title.eq("roof")));
    }

    private static void given(String... children) {
        TASKS.db().inTransaction(session -> {
            Task roof = session.add(task("roof", 1));
            int rank = 2;
            for (String child : children) {
                session.update(roof, TASK.children.add(task(child, rank++)));
            }
        });
        TASKS.sent().clear();
    }

    @Test
    void newRecordsAreAddedUnderTheirOwner() {
        given("tiles", "gutter");
        try (Session session = TASKS.db().openSession()) {
            assertThat(titles(roof(session))).containsExactly("tiles", "gutter");
        }
    }

    @Test
    void aStoredRecordChangesItsForeignKeyAlone() {
        given("tiles");
        try (Session session = TASKS.db().openSession()) {
            Task alone = session.add(task("gutter", 9));
            session.commit();
            Task before = roof(session);
            assertThat(titles(before)).containsExactly("tiles");
            Task after = session.update(before, TASK.children.add(alone));
            assertThat(session.plan().summary()).isEqualTo("update parent_id of 1 row of tasks");
            session.commit();
            assertThat(titles(before)).as("a handle never changes").containsExactly("tiles");
            assertThat(after.children().isLoaded()).isFalse();
        }
        try (Session session = TASKS.db().openSession()) {
            assertThat(titles(roof(session))).containsExactlyInAnyOrder("tiles", "gutter");
        }
    }

    @Test
    void aRecordThatLeavesKeepsItsRowWhereItMayBeWithoutAnOwner() {
        given("tiles", "gutter");
        try (Session session = TASKS.db().openSession()) {
            Task roof = roof(session);
            session.update(roof, TASK.children.remove(roof.children().get().get(0)));
            session.commit();
            assertThat(titles(session.current(roof))).containsExactly("gutter");
            assertThat(session.count(select(TASK))).isEqualTo(3);
        }
    }

    @Test
    void setWritesOnlyTheDifference() {
        given("tiles", "gutter");
        try (Session session = TASKS.db().openSession()) {
            Task roof = roof(session);
            Task tiles = roof.children().get().get(0);
            session.update(roof, TASK.children.set(List.of(tiles, task("chimney", 7))));
            assertThat(session.plan().summary())
                    .isEqualTo("insert 1 row into tasks\nupdate parent_id of 1 row of tasks");
            session.commit();
            assertThat(titles(session.current(roof))).containsExactlyInAnyOrder("tiles", "chimney");
            session.update(roof, TASK.children.set(roof(session).children().get()));
            assertThat(session.plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aRecordThatNeedsAnOwnerCannotBeLeftWithoutOne() {
        try (Session session = SHOP.db().openSession()) {
            User ada = session.add(Samples.user("ada", ToMany.of(Samples.order("1.00"))));
            session.commit();
            Order order = session.find(USER, Samples.id(ada))
                    .orElseThrow()
                    .orders()
                    .get()
                    .get(0);
            assertThatThrownBy(() -> session.update(ada, USER.orders.remove(order)))
                    .isInstanceOf(IllegalSessionStateException.class)
                    .hasMessageContaining("Order.user")
                    .hasMessageContaining("orphanRemoval");
            assertThat(session.plan().isEmpty()).isTrue();
        }
    }
}
