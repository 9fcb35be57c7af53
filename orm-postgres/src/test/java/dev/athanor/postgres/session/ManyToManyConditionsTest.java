// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.Blog.tag;
import static dev.athanor.postgres.session.relations.DeskTable.DESK;
import static dev.athanor.postgres.session.relations.DeviceTable.DEVICE;
import static dev.athanor.postgres.session.relations.LockTable.LOCK;
import static dev.athanor.postgres.session.relations.PersonTable.PERSON;
import static dev.athanor.postgres.session.relations.PostTable.POST;
import static dev.athanor.postgres.session.relations.RoomTable.ROOM;
import static dev.athanor.postgres.session.relations.TagTable.TAG;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.relations.Device;
import dev.athanor.postgres.session.relations.Person;
import dev.athanor.postgres.session.relations.Post;
import dev.athanor.postgres.session.relations.Room;
import dev.athanor.postgres.session.relations.RoomTable;
import dev.athanor.postgres.session.relations.Tag;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Related;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many-to-many relations in conditions and in partial fetches, from both sides, over every kind of key. */
class ManyToManyConditionsTest {
    @RegisterExtension
    static final Workshop BLOG = Workshop.with(POST, TAG, PERSON, ROOM, DESK, LOCK, DEVICE);

    private Session session;

    @BeforeEach
    void postsOneTwoThree() {
        Blog.given(BLOG);
        session = BLOG.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> posts(Condition condition) {
        return session.list(select(POST.title).where(condition).orderBy(POST.title));
    }

    private List<String> tags(Condition condition) {
        return session.list(select(TAG.name).where(condition).orderBy(TAG.name));
    }

    @Test
    void anyAndNoneGoThroughTheLinkTable() {
        assertThat(posts(POST.tags.any())).containsExactly("one", "two");
        assertThat(posts(POST.tags.none())).containsExactly("three");
        assertThat(posts(POST.tags.any(TAG.name.eq("sql")))).containsExactly("one");
        assertThat(posts(POST.tags.none(TAG.name.eq("sql")))).containsExactly("three", "two");
        assertThat(posts(POST.tags.any(TAG.name.eq("sql"), TAG.name.eq("java"))))
                .as("one tag that is both")
                .isEmpty();
        assertThat(posts(POST.tags.any(TAG.name.eq("sql")).and(POST.tags.any(TAG.name.eq("java")))))
                .containsExactly("one");
    }

    @Test
    void theInverseSideAndNestingAsWell() {
        session.add(tag("bare"));
        assertThat(tags(TAG.posts.none())).containsExactly("bare");
        assertThat(tags(TAG.posts.any(POST.title.eq("two")))).containsExactly("java");
        var other = POST.as("other");
        assertThat(posts(POST.tags.any(TAG.posts.any(other, other.title.eq("two")))))
                .containsExactly("one", "two");
        assertThat(posts(POST.tags.any(TAG.posts.any(other, other.id.ne(POST.id)))))
                .as("shares a tag with another post")
                .containsExactly("one", "two");
        session.rollback();
    }

    @Test
    void aGraphBelowSuchAConditionIsStillOneFlight() throws Exception {
        BLOG.flights(
                1,
                () -> assertThat(session.list(select(POST)
                                .where(POST.tags.any(TAG.name.eq("sql")))
                                .with(POST.tags.with(TAG.posts))))
                        .singleElement()
                        .satisfies(post -> {
                            assertThat(Blog.names(post)).containsExactly("sql", "java");
                            assertThat(Blog.titles(post.tags().get().get(1))).containsExactly("one", "two");
                        }));
    }

    @Test
    void pendingLinksAreSeenAndBulkStatementsTakeThemToo() {
        Post three = Blog.post(session, "three");
        session.update(three, POST.tags.link(Blog.tag(session, "sql")));
        assertThat(posts(POST.tags.any(TAG.name.eq("sql")))).containsExactly("one", "three");
        assertThat(session.execute(deleteFrom(POST).where(POST.tags.any(TAG.name.eq("sql")))))
                .isEqualTo(2);
        assertThat(posts(POST.tags.any())).containsExactly("two");
        session.rollback();
    }

    @Test
    void aRelationOfATableToItselfNeedsAnAlias() {
        persons();
        var other = PERSON.as("other");
        assertThat(session.list(select(PERSON.name)
                        .where(PERSON.follows.any(other, other.name.eq("cleo")))
                        .orderBy(PERSON.name)))
                .containsExactly("ada", "bob");
        assertThat(session.list(select(PERSON.name).where(PERSON.followers.none(other))))
                .containsExactly("ada");
        assertThatThrownBy(() -> PERSON.follows.any(PERSON.name.eq("cleo")))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("pass it as the first argument");
    }

    /** Ada follows bob and cleo, bob follows cleo. */
    private void persons() {
        session.add(new Person("cleo", ToMany.empty(), ToMany.empty()));
        session.flush();
        Person cleo = session.find(PERSON, "cleo").orElseThrow();
        Person bob = session.add(new Person("bob", ToMany.of(cleo), ToMany.empty()));
        session.add(new Person("ada", ToMany.of(bob, cleo), ToMany.empty()));
        session.commit();
    }

    @Test
    void someForEachOwnerFilteredOrderedAndLimited() throws Exception {
        List<Post> posts = session.list(select(POST).orderBy(POST.title));
        BLOG.flights(1, () -> {
            Related<Post, Tag> first =
                    session.load(posts, POST.tags.orderBy(TAG.name).limit(1));
            assertThat(posts)
                    .extracting(post -> first.of(post).stream().map(Tag::name).toList())
                    .containsExactly(List.of("java"), List.of(), List.of("java"));
            assertThat(first.of(posts.get(0)).get(0))
                    .as("one row is one record")
                    .isSameAs(first.of(posts.get(2)).get(0));
        });
        Related<Post, Tag> sql = session.load(posts, POST.tags.where(TAG.name.startsWith("s")));
        assertThat(posts).extracting(post -> sql.of(post).size()).containsExactly(1, 0, 0);
        assertThat(posts).allSatisfy(post -> assertThat(post.tags().isLoaded()).isFalse());
        assertThat(Blog.names(posts.get(0))).containsExactly("sql", "java");
    }

    @Test
    void theInverseSideIsLoadedInPartAsWellAndWhatIsBehindIt() throws Exception {
        List<Tag> tags = session.list(select(TAG).orderBy(TAG.name));
        BLOG.flights(2, () -> {
            Related<Tag, Post> last = session.load(
                    tags, TAG.posts.orderBy(POST.title.desc()).limit(1).with(POST.tags));
            assertThat(tags).extracting(tag -> last.of(tag).get(0).title()).containsExactly("two", "one");
            assertThat(Blog.names(last.of(tags.get(1)).get(0))).containsExactly("sql", "java");
        });
    }

    @Test
    void pendingLinksAndUnlinksAreInThePart() {
        List<Post> posts = session.list(select(POST).orderBy(POST.title));
        Tag java = Blog.tag(session, "java");
        session.update(posts.get(1), POST.tags.link(java));
        session.update(posts.get(0), POST.tags.unlink(java));
        Related<Post, Tag> part = session.load(posts, POST.tags.where(TAG.name.eq("java")));
        assertThat(posts).extracting(post -> part.of(post).size()).containsExactly(0, 1, 1);
        session.rollback();
    }

    @Test
    void personsOfPersonsInPart() {
        persons();
        List<Person> all = session.list(select(PERSON).orderBy(PERSON.name));
        Related<Person, Person> last =
                session.load(all, PERSON.follows.orderBy(PERSON.name.desc()).limit(1));
        assertThat(last.of(all.get(0))).containsExactly(all.get(2));
        assertThat(last.of(all.get(1))).containsExactly(all.get(2));
        assertThat(last.of(all.get(2))).isEmpty();
        Related<Person, Person> followers = session.load(all, PERSON.followers.where(PERSON.name.ne("ada")));
        assertThat(all).extracting(person -> followers.of(person).size()).containsExactly(0, 0, 1);
    }

    @Test
    void keysOfSeveralColumnsAreComparedTogether() {
        BLOG.execute("insert into rooms values ('a', 1), ('a', 2), ('b', 1)");
        BLOG.execute("insert into devices values ('x', '1'), ('y', '2')");
        BLOG.execute("insert into " + "rooms_devices"
                + " select r.building, r.number, d.maker, d.model from rooms r, devices d"
                + " where r.building = 'a' and (r.number = 1 or d.maker = 'x')");
        assertThat(session.list(
                        select(ROOM.number).where(ROOM.devices.any(DEVICE.maker.eq("y"), DEVICE.model.eq("2")))))
                .containsExactly(1);
        RoomTable room = ROOM.as("room");
        assertThat(session.list(
                        select(DEVICE.maker).where(DEVICE.rooms.none(room, room.building.eq("a"), room.number.eq(2)))))
                .containsExactly("y");
        List<Room> rooms = session.list(select(ROOM).orderBy(ROOM.building, ROOM.number));
        Related<Room, Device> last =
                session.load(rooms, ROOM.devices.orderBy(DEVICE.maker.desc()).limit(1));
        assertThat(rooms)
                .extracting(each -> last.of(each).stream().map(Device::maker).toList())
                .containsExactly(List.of("y"), List.of("x"), List.of());
    }
}
