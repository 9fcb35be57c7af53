// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.flushing.LeftTable.LEFT;
import static dev.athanor.postgres.session.flushing.RightTable.RIGHT;
import static dev.athanor.postgres.session.model.MemberTable.MEMBER;
import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.postgres.session.model.TeamTable.TEAM;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.flushing.Left;
import dev.athanor.postgres.session.flushing.Right;
import dev.athanor.postgres.session.model.Member;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.model.TaskTable;
import dev.athanor.postgres.session.model.Team;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that refer to each other are written in one flush, where one of the references can be NULL for a while. */
class ReferenceRingsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(TEAM, MEMBER, TASK, LEFT, RIGHT);

    private Session session;

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<String> labels() {
        return SHOP.sent().statements().stream()
                .map(StatementEvent::label)
                .filter(label -> !label.startsWith("take keys"))
                .toList();
    }

    private static List<String> captains() {
        return SHOP.rows("select name, nick from teams left join members on members.id = captain_id order by name");
    }

    private Team team(String name) {
        Team team = session.add(new Team(null, name, null, ToMany.empty()));
        Member captain = session.add(new Member(null, name + "'s captain", ToOne.of(team)));
        return session.update(team, TEAM.captain.set(captain));
    }

    @Test
    void aNullableReferenceIsWrittenWhenItsTargetIsThere() {
        team("blue");
        team("red");
        assertThat(session.plan().summary()).isEqualTo("""
            insert 2 rows into teams, Team.captain is NULL for now, before members, which refers to it
            insert 2 rows into members, before teams, which refers to it
            update captain_id of 2 rows of teams\
            """);
        SHOP.sent().clear();
        session.commit();
        assertThat(labels()).containsExactly("insert into teams", "insert into members", "update teams");
        assertThat(SHOP.sent().flights()).isEqualTo(1);
        assertThat(captains()).containsExactly("blue|blue's captain", "red|red's captain");
    }

    @Test
    void whatIsWrittenTwiceIsOneRecordToTheSession() {
        Team blue = team("blue");
        session.flush();
        assertThat(session.current(blue)).isEqualTo(blue);
        assertThat(session.plan().isEmpty()).isTrue();
        session.commit();
        Team read = session.find(TEAM, Objects.requireNonNull(blue.id())).orElseThrow();
        assertThat(read.captain()).isEqualTo(blue.captain());
    }

    @Test
    void rowsThatReferToEachOtherAreDeletedThroughNull() {
        Team blue = team("blue");
        Team red = team("red");
        session.commit();
        session.list(select(MEMBER)).forEach(session::delete);
        session.list(select(TEAM)).forEach(session::delete);
        SHOP.sent().clear();
        session.commit();
        assertThat(labels()).containsExactly("lock teams", "update teams", "delete from members", "delete from teams");
        assertThat(SHOP.rows("select 1 from teams union all select 1 from members"))
                .isEmpty();
        assertThat(session.find(TEAM, Objects.requireNonNull(blue.id()))).isEmpty();
        assertThat(session.find(TEAM, Objects.requireNonNull(red.id()))).isEmpty();
    }

    @Test
    void aNewRowTakesThePlaceOfADeletedOneThatOthersReferTo() {
        Team blue = team("blue");
        session.commit();
        blue = session.one(select(TEAM));
        Member old = session.one(select(MEMBER));
        Member next = session.add(new Member(null, old.nick(), ToOne.of(blue)));
        session.update(blue, TEAM.captain.set(next));
        session.delete(old);
        session.commit();
        assertThat(captains()).containsExactly("blue|blue's captain");
        assertThat(SHOP.rows("select id from members")).containsExactly(String.valueOf(next.id()));
    }

    @Test
    void referencesThatCannotBeNullAreNamed() {
        session.add(new Left(1, ToOne.to(RIGHT, 1)));
        session.add(new Right(1, ToOne.to(LEFT, 1)));
        assertThatThrownBy(session::commit)
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("Left.right")
                .hasMessageContaining("Right.left")
                .hasMessageContaining("@Nullable");
        session.rollback();
        assertThat(SHOP.rows("select 1 from lefts")).isEmpty();
    }

    @Test
    void rowsOfOneTableReferToEachOtherInOneStatement() {
        Task one = session.add(task("one", null));
        Task two = session.add(task("two", ToOne.of(one)));
        session.update(one, TASK.parent.set(two));
        SHOP.sent().clear();
        session.commit();
        assertThat(labels())
                .as("foreign keys are checked when a statement ends")
                .containsExactly("insert into tasks");
        assertThat(SHOP.rows("select t.title, p.title from tasks t join tasks p on p.id = t.parent_id order by 1"))
                .containsExactly("one|two", "two|one");
        session.list(select(TASK)).forEach(session::delete);
        SHOP.sent().clear();
        session.commit();
        assertThat(labels()).containsExactly("delete from tasks");
        assertThat(SHOP.rows("select 1 from tasks")).isEmpty();
    }

    @Test
    void rowsOfOneTableThatAreInsertedInTwoWaysReferToEachOther() {
        Task one = session.add(task("one", null).withDone(true));
        Task two = session.add(task("two", ToOne.of(one)));
        session.update(one, TASK.parent.set(two));
        session.commit();
        assertThat(SHOP.rows("select t.title, p.title from tasks t join tasks p on p.id = t.parent_id order by 1"))
                .containsExactly("one|two", "two|one");
    }

    @Test
    void rowsBelowARingWaitForIt() {
        Task one = session.add(task("one", null).withDone(true));
        Task two = session.add(task("two", ToOne.of(one)));
        session.update(one, TASK.parent.set(two));
        Task three = session.add(task("three", ToOne.of(two)));
        session.add(task("four", ToOne.of(three)));
        session.add(task("five", ToOne.of(one)).withDone(false));
        session.commit();
        assertThat(SHOP.rows("select t.title, p.title from tasks t join tasks p on p.id = t.parent_id order by t.id"))
                .containsExactly("one|two", "two|one", "three|two", "four|three", "five|one");
    }

    @Test
    void aRowMayReferToItself() {
        Task one = session.add(task("one", null));
        session.update(one, TASK.parent.set(one));
        session.commit();
        assertThat(SHOP.rows("select count(*) from tasks where parent_id = id")).containsExactly("1");
        session.delete(session.one(select(TASK)));
        session.commit();
        assertThat(SHOP.rows("select 1 from tasks")).isEmpty();
    }

    private static Task task(String title, @org.jspecify.annotations.Nullable ToOne<Task> parent) {
        return TaskTable.builder()
                .project("p")
                .title(title)
                .rank(Math.abs(title.hashCode() % 10_000) + 1)
                .parent(parent)
                .build();
    }
}
