// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.relations.AttendanceTable.ATTENDANCE;
import static dev.athanor.postgres.session.relations.ClubTable.CLUB;
import static dev.athanor.postgres.session.relations.CourseTable.COURSE;
import static dev.athanor.postgres.session.relations.DeskTable.DESK;
import static dev.athanor.postgres.session.relations.DeviceTable.DEVICE;
import static dev.athanor.postgres.session.relations.FolderTable.FOLDER;
import static dev.athanor.postgres.session.relations.LibraryTable.LIBRARY;
import static dev.athanor.postgres.session.relations.LockTable.LOCK;
import static dev.athanor.postgres.session.relations.MatchTable.MATCH;
import static dev.athanor.postgres.session.relations.PersonTable.PERSON;
import static dev.athanor.postgres.session.relations.RoomTable.ROOM;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.postgres.session.relations.Attendance;
import dev.athanor.postgres.session.relations.Club;
import dev.athanor.postgres.session.relations.ClubTable;
import dev.athanor.postgres.session.relations.Course;
import dev.athanor.postgres.session.relations.CourseCode;
import dev.athanor.postgres.session.relations.CourseTable;
import dev.athanor.postgres.session.relations.Desk;
import dev.athanor.postgres.session.relations.Device;
import dev.athanor.postgres.session.relations.Folder;
import dev.athanor.postgres.session.relations.FolderTable;
import dev.athanor.postgres.session.relations.Library;
import dev.athanor.postgres.session.relations.Lock;
import dev.athanor.postgres.session.relations.Match;
import dev.athanor.postgres.session.relations.Person;
import dev.athanor.postgres.session.relations.PersonTable;
import dev.athanor.postgres.session.relations.Room;
import dev.athanor.postgres.session.relations.RoomTable;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.relation.ToOptional;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trees, several relations between two tables, and every kind of relation over keys of several columns and of their own types. */
class RelationKindsTest {
    @RegisterExtension
    static final Workshop ALL =
            Workshop.with(FOLDER, CLUB, MATCH, ROOM, DESK, LOCK, DEVICE, PERSON, COURSE, ATTENDANCE, LIBRARY);

    private static Folder folder(String name, int position, Folder... children) {
        return FolderTable.builder()
                .name(name)
                .position(position)
                .children(ToMany.of(children))
                .build();
    }

    private static Room room(String building, int number) {
        return RoomTable.builder().building(building).number(number).build();
    }

    private static Device device(String maker, String model) {
        return new Device(maker, model, ToMany.empty());
    }

    private static Person person(String name) {
        return PersonTable.builder().name(name).build();
    }

    private static List<String> names(Iterable<Folder> folders) {
        List<String> names = new ArrayList<>();
        folders.forEach(folder -> names.add(folder.name()));
        return names;
    }

    private static Folder root(Session session) {
        return session.one(select(FOLDER)
                .with(FOLDER.children.with(
                        FOLDER.children.with(FOLDER.children.with(FOLDER.children.with(FOLDER.children)))))
                .where(FOLDER.parentId.isNull()));
    }

    @Test
    void aTreeOfDepthFiveIsAddedInOneFlightAndLoadedInOne() throws Exception {
        try (Session session = ALL.db().openSession()) {
            session.add(folder("warm", 0));
            session.commit();
            ALL.execute("truncate folders");
        }
        try (Session session = ALL.db().openSession()) {
            session.add(folder("1", 0, folder("2", 0, folder("3", 0, folder("4", 0, folder("5", 0, folder("6", 0)))))));
            ALL.flights(1, session::commit);
        }
        try (Session session = ALL.db().openSession()) {
            ALL.flights(1, () -> {
                Folder each = root(session);
                for (int depth = 2; depth <= 6; depth++) {
                    Folder child = each.children().get().get(0);
                    assertThat(child.name()).isEqualTo(String.valueOf(depth));
                    assertThat(child.parent().get()).isSameAs(each);
                    each = child;
                }
                assertThat(each.children().isLoaded())
                        .as("beyond what was named")
                        .isFalse();
            });
        }
    }

    @Test
    void aBranchMovesWithItsForeignKeyAlone() {
        try (Session session = ALL.db().openSession()) {
            session.add(folder("root", 0, folder("a", 0, folder("leaf", 0)), folder("b", 0)));
            session.commit();
            Folder root = root(session);
            Folder a = root.children().get().get(0);
            Folder b = root.children().get().get(1);
            session.update(b, FOLDER.children.add(a));
            assertThat(session.plan().summary()).isEqualTo("update parent_id of 1 row of folders");
            session.commit();
        }
        assertThat(ALL.rows("with recursive t as (select id, name path from folders where parent_id is null union all"
                        + " select f.id, path || '/' || name from folders f join t on t.id = parent_id)"
                        + " select path from t order by 1"))
                .containsExactly("root", "root/b", "root/b/a", "root/b/a/leaf");
    }

    @Test
    void collectionsComeInDeclaredOrderAndNewRecordsInTheirOwn() {
        try (Session session = ALL.db().openSession()) {
            Folder root = session.add(folder("root", 0, folder("x", 1), folder("b", 2), folder("a", 2)));
            assertThat(names(root.children())).as("as they were given").containsExactly("x", "b", "a");
            session.commit();
        }
        try (Session session = ALL.db().openSession()) {
            assertThat(names(root(session).children())).containsExactly("a", "b", "x");
        }
        try (Session session = ALL.db().openSession()) {
            Folder root = session.one(select(FOLDER).where(FOLDER.name.eq("root")));
            assertThat(names(root.children())).as("loaded when touched").containsExactly("a", "b", "x");
        }
        try (Session session = ALL.db().openSession()) {
            Folder added = session.add(folder("other", 0));
            session.flush();
            session.update(added, FOLDER.children.add(folder("1", 1), folder("2", 2)));
            session.flush();
            Folder again = session.one(select(FOLDER).with(FOLDER.children).where(FOLDER.id.eq(added.id())));
            assertThat(names(again.children())).as("in an open transaction").containsExactly("2", "1");
            session.rollback();
        }
    }

    @Test
    void relationsBetweenTheSameTablesAreToldApart() {
        ALL.db().inTransaction(session -> {
            Club reds = session.add(ClubTable.builder().name("reds").build());
            Club blues = session.add(ClubTable.builder().name("blues").build());
            session.add(new Match(null, ToOne.of(reds), ToOne.of(blues), ToOne.of(blues)));
            session.add(new Match(null, ToOne.of(blues), ToOne.of(reds), null));
            session.add(new Match(null, ToOne.of(reds), ToOne.of(reds), null));
        });
        try (Session session = ALL.db().openSession()) {
            Club reds = session.list(select(CLUB)
                            .with(CLUB.homeMatches.with(MATCH.away, MATCH.winner), CLUB.awayMatches)
                            .where(CLUB.name.eq("reds")))
                    .get(0);
            assertThat(reds.homeMatches())
                    .extracting(match -> match.away().get().name())
                    .containsExactly("blues", "reds");
            assertThat(reds.homeMatches().get().get(0).winner().get().name()).isEqualTo("blues");
            assertThat(reds.awayMatches())
                    .extracting(match -> match.home().key(CLUB))
                    .containsExactly("blues", "reds");
            Match own = reds.homeMatches().get().get(1);
            session.update(own, MATCH.away.set(ToOne.to(CLUB, "blues")));
            assertThat(session.current(reds).awayMatches().isLoaded()).isFalse();
            assertThat(session.current(reds).homeMatches().isLoaded()).isTrue();
            session.commit();
        }
        assertThat(ALL.rows("select home_name, away_name from matches order by id"))
                .containsExactly("reds|blues", "blues|reds", "reds|blues");
        assertThatThrownBy(() -> ALL.db().inTransaction(session -> {
                    Club blues = session.find(CLUB, "blues").orElseThrow();
                    session.update(blues, CLUB.awayMatches.set(List.of()));
                }))
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("Match.away cannot be null");
    }

    @Test
    void everyRelationStandsOnAKeyOfSeveralColumns() {
        ALL.db().inTransaction(session -> {
            Room a1 = session.add(RoomTable.builder()
                    .building("a")
                    .number(1)
                    .desks(ToMany.of(
                            new Desk(null, "window", ToOne.parent(), null),
                            new Desk(null, "door", ToOne.parent(), null)))
                    .lock(ToOptional.of(new Lock(7, ToOne.parent())))
                    .build());
            Room a2 = session.add(room("a", 2));
            Device lamp = session.add(device("acme", "lamp"));
            Device fan = session.add(device("acme", "fan"));
            session.update(a1, ROOM.devices.link(lamp, fan));
            session.update(lamp, DEVICE.rooms.link(a2));
            session.update(a1.desks().get().get(0), DESK.spare.set(a2));
        });
        assertThat(ALL.rows("select * from rooms_devices order by 1, 2, 3, 4"))
                .containsExactly("a|1|acme|fan", "a|1|acme|lamp", "a|2|acme|lamp");
        try (Session session = ALL.db().openSession()) {
            List<Room> rooms = session.list(select(ROOM)
                    .with(ROOM.desks.with(DESK.spare), ROOM.lock, ROOM.devices.with(DEVICE.rooms))
                    .orderBy(ROOM.number));
            Room a1 = rooms.get(0);
            assertThat(a1.desks()).extracting(Desk::label).containsExactly("door", "window");
            assertThat(a1.desks().get().get(0).spare()).isNull();
            assertThat(a1.desks().get().get(1).spare().get()).isSameAs(rooms.get(1));
            assertThat(a1.lock().get())
                    .hasValueSatisfying(lock -> assertThat(lock.serial()).isEqualTo(7));
            assertThat(rooms.get(1).lock().get()).isEmpty();
            assertThat(a1.devices()).extracting(Device::model).containsExactly("fan", "lamp");
            assertThat(rooms.get(1).devices()).extracting(Device::model).containsExactly("lamp");
            assertThat(a1.devices().get().get(1).rooms().get()).containsExactly(a1, rooms.get(1));
        }
        try (Session session = ALL.db().openSession()) {
            List<Room> rooms = session.list(select(ROOM).orderBy(ROOM.number));
            assertThat(rooms.get(0).devices()).extracting(Device::model).containsExactly("fan", "lamp");
            assertThat(rooms.get(1).devices()).extracting(Device::model).containsExactly("lamp");
            assertThat(session.list(select(ROOM.number)
                            .from(ROOM)
                            .join(ROOM.devices, DEVICE)
                            .where(DEVICE.model.eq("fan"))))
                    .containsExactly(1);
        }
    }

    @Test
    void whereTheDatabaseDoesNotTheSessionDeletesTheLinksOfADeletedRow() throws Exception {
        ALL.db().inTransaction(session -> {
            Room a1 = session.add(room("a", 1));
            Room a2 = session.add(room("a", 2));
            Device lamp = session.add(device("acme", "lamp"));
            session.update(a1, ROOM.devices.link(lamp));
            session.update(a2, ROOM.devices.link(lamp));
        });
        try (Session session = ALL.db().openSession()) {
            session.delete(session.find(ROOM, new RoomTable.Key("a", 1)).orElseThrow());
            assertThat(session.plan().summary()).isEqualTo("""
                unlink all of 1 row in rooms_devices, before any row goes
                delete 1 row from rooms\
                """);
            ALL.flights(1, session::commit);
            assertThat(ALL.rows("select rooms_devices.room_number from rooms_devices"))
                    .containsExactly("2");
            session.delete(session.one(select(DEVICE)));
            session.commit();
        }
        assertThat(ALL.rows("select * from rooms_devices")).isEmpty();
    }

    @Test
    void aTableIsLinkedWithItselfFromBothEnds() {
        ALL.db().inTransaction(session -> {
            Person ada = session.add(person("ada"));
            Person bob = session.add(person("bob"));
            Person eve = session.add(person("eve"));
            session.update(ada, PERSON.follows.link(bob, eve, ada));
            session.update(ada, PERSON.followers.link(eve));
        });
        assertThat(ALL.rows("select * from follows order by 1, 2"))
                .containsExactly("ada|ada", "ada|bob", "ada|eve", "eve|ada");
        try (Session session = ALL.db().openSession()) {
            Person ada = session.list(select(PERSON)
                            .with(PERSON.follows.with(PERSON.follows.with(PERSON.follows)), PERSON.followers)
                            .where(PERSON.name.eq("ada")))
                    .get(0);
            assertThat(ada.follows()).extracting(Person::name).containsExactly("ada", "bob", "eve");
            assertThat(ada.followers()).extracting(Person::name).containsExactly("ada", "eve");
            Person eve = ada.follows().get().get(2);
            assertThat(eve.follows().get()).containsExactly(ada);
            PersonTable other = PERSON.as("other");
            assertThat(session.list(select(PERSON.name)
                            .from(PERSON)
                            .join(PERSON.follows, other)
                            .where(other.name.eq("ada"))
                            .orderBy(PERSON.name)))
                    .containsExactly("ada", "eve");
            session.delete(ada);
            assertThat(session.current(eve).follows().isLoaded()).isFalse();
            session.commit();
        }
        assertThat(ALL.rows("select * from follows")).isEmpty();
    }

    @Test
    void anAssociationWithColumnsIsAnEntityOfTwoToOnes() {
        ALL.db().inTransaction(session -> {
            Person ada = session.add(person("ada"));
            Person bob = session.add(person("bob"));
            session.add(CourseTable.builder()
                    .code(new CourseCode("math"))
                    .attendances(ToMany.of(
                            new Attendance(ToOne.parent(), ToOne.of(ada), 2),
                            new Attendance(ToOne.parent(), ToOne.of(bob), 1)))
                    .build());
        });
        try (Session session = ALL.db().openSession()) {
            Course math = session.list(select(COURSE).with(COURSE.attendances.with(ATTENDANCE.person)))
                    .get(0);
            assertThat(math.attendances())
                    .extracting(each -> each.person().get().name())
                    .containsExactly("bob", "ada");
            Attendance bobs = math.attendances().get().get(0);
            session.update(bobs, ATTENDANCE.grade.set(3));
            session.commit();
            assertThat(session.list(select(PERSON.name)
                            .from(COURSE)
                            .join(COURSE.attendances, ATTENDANCE)
                            .join(ATTENDANCE.person, PERSON)
                            .orderBy(ATTENDANCE.grade)))
                    .containsExactly("ada", "bob");
        }
    }

    @Test
    void aKeyOfItsOwnTypeIsLinkedFromOneSideOnly() {
        ALL.db().inTransaction(session -> {
            Course math = session.add(
                    CourseTable.builder().code(new CourseCode("math")).build());
            session.add(CourseTable.builder().code(new CourseCode("art")).build());
            session.add(new Library(1, ToMany.of(math)));
        });
        assertThat(ALL.rows("select * from libraries_courses")).containsExactly("1|math");
        try (Session session = ALL.db().openSession()) {
            Library library =
                    session.list(select(LIBRARY).with(LIBRARY.courses)).get(0);
            assertThat(library.courses()).extracting(Course::code).containsExactly(new CourseCode("math"));
            Course art = session.find(COURSE, new CourseCode("art")).orElseThrow();
            Library changed = session.update(library, LIBRARY.courses.link(art));
            assertThat(changed.courses())
                    .extracting(Course::code)
                    .containsExactly(new CourseCode("art"), new CourseCode("math"));
            session.delete(art);
            assertThat(session.current(library).courses())
                    .extracting(Course::code)
                    .containsExactly(new CourseCode("math"));
            session.commit();
        }
        assertThat(ALL.rows("select * from libraries_courses")).containsExactly("1|math");
    }
}
