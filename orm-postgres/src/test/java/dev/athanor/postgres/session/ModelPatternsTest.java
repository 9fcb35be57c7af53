// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.model.CountryTable.COUNTRY;
import static dev.athanor.postgres.session.model.CustomerTable.CUSTOMER;
import static dev.athanor.postgres.session.model.EnrolmentTable.ENROLMENT;
import static dev.athanor.postgres.session.model.SubmissionTable.SUBMISSION;
import static dev.athanor.postgres.session.model.TaskTable.TASK;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.postgres.session.model.Address;
import dev.athanor.postgres.session.model.Audit;
import dev.athanor.postgres.session.model.Country;
import dev.athanor.postgres.session.model.Customer;
import dev.athanor.postgres.session.model.CustomerTable;
import dev.athanor.postgres.session.model.Enrolment;
import dev.athanor.postgres.session.model.EnrolmentTable;
import dev.athanor.postgres.session.model.Submission;
import dev.athanor.postgres.session.model.Task;
import dev.athanor.postgres.session.model.TaskTable;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Seed pattern: keys of every kind, defaults, nullability, shared columns, plain foreign keys, trees. */
class ModelPatternsTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(CUSTOMER, COUNTRY, ENROLMENT, SUBMISSION, TASK);

    private Session session;

    @BeforeEach
    void open() {
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aKeyOfTwoColumnsHasATypeOfItsOwn() {
        session.addAll(
                List.of(new Enrolment(1, "math", null), new Enrolment(1, "art", 2), new Enrolment(2, "math", 3)));
        session.commit();
        SHOP.sent().clear();
        Enrolment art =
                session.find(ENROLMENT, new EnrolmentTable.Key(1L, "art")).orElseThrow();
        assertThat(session.find(ENROLMENT, new EnrolmentTable.Key(1L, "art"))).containsSame(art);
        session.update(art, ENROLMENT.grade.set(1));
        session.delete(
                session.find(ENROLMENT, new EnrolmentTable.Key(2L, "math")).orElseThrow());
        session.commit();
        assertThat(SHOP.sent().statements().get(0).sql())
                .isEqualTo("select student_id, course, grade from enrolments where student_id = ? and course = ?");
        assertThat(SHOP.rows("select * from enrolments order by course")).containsExactly("1|art|1", "1|math|null");
    }

    @Test
    void aKeyOfTwoColumnsIsReferredToAndFollowed() {
        Enrolment math = session.add(new Enrolment(1, "math", null));
        session.add(new Submission(null, ToOne.of(math), "first"));
        session.add(new Submission(null, ToOne.of(session.add(new Enrolment(2, "art", 4))), "second"));
        session.commit();
        session.clear();
        List<Submission> lazily = session.list(select(SUBMISSION).orderBy(SUBMISSION.text));
        SHOP.sent().clear();
        assertThat(lazily).extracting(each -> each.enrolment().get().course()).containsExactly("math", "art");
        assertThat(SHOP.sent().statements()).hasSize(1);
        session.clear();
        SHOP.sent().clear();
        List<Submission> eagerly = session.list(
                select(SUBMISSION).where(SUBMISSION.enrolment().grade.gt(3)).with(SUBMISSION.enrolment));
        assertThat(eagerly)
                .singleElement()
                .satisfies(each -> assertThat(each.enrolment().isLoaded()).isTrue());
        assertThat(eagerly.get(0).enrolment().key(ENROLMENT)).isEqualTo(new EnrolmentTable.Key(2L, "art"));
        assertThat(SHOP.sent().flights()).isEqualTo(1);
    }

    @Test
    void sharedColumnsAreColumnsOfTheTableWithAndWithoutAPrefix() {
        session.add(new Country("GB", "Britain"));
        Customer ada = session.add(CustomerTable.builder()
                .name("ada")
                .country("GB")
                .audit(new Audit("test", null))
                .home(new Address("Lane 1", null))
                .build());
        session.commit();
        assertThat(session.current(ada).audit().createdAt())
                .as("a default is read back")
                .isNotNull();
        assertThat(SHOP.rows("select name, nickname, country, created_by, home_street, home_town from customers"))
                .containsExactly("ada|null|GB|test|Lane 1|null");
        Customer read = session.one(
                select(CUSTOMER).where(CUSTOMER.home.street.eq("Lane 1"), CUSTOMER.audit.createdBy.eq("test")));
        assertThat(read.home()).isEqualTo(new Address("Lane 1", null));
        assertThat(read.nickname()).isNull();
        session.update(read, present -> present.withHome(new Address("Lane 2", "Town")));
        session.commit();
        assertThat(SHOP.rows("select home_street, home_town, created_by from customers"))
                .containsExactly("Lane 2|Town|test");
    }

    @Test
    void aPlainForeignKeyOrdersTheFlushToo() {
        session.add(CustomerTable.builder()
                .name("ada")
                .country("FR")
                .audit(new Audit("test", null))
                .home(new Address("Lane 1", null))
                .build());
        session.add(new Country("FR", "France"));
        session.commit();
        assertThat(SHOP.rows("select countries.name from customers join countries on code = country"))
                .containsExactly("France");
    }

    @Test
    void anAssignedKeyNeedsNoFlight() {
        SHOP.flights(0, () -> session.add(new Country("DE", "Germany")));
        SHOP.flights(1, session::commit);
        assertThat(session.find(COUNTRY, "DE")).contains(new Country("DE", "Germany"));
    }

    @Test
    void aTreeIsAddedLoadedAndWalkedBothWays() {
        session.add(task(
                "root",
                null,
                task("left", ToOne.parent(), task("leaf", ToOne.parent())),
                task("right", ToOne.parent())));
        session.commit();
        session.clear();
        SHOP.sent().clear();
        Task root = session.list(select(TASK)
                        .where(TASK.parentId.isNull())
                        .with(TASK.children.with(TASK.children.with(TASK.parent))))
                .get(0);
        assertThat(SHOP.sent().flights()).isEqualTo(1);
        SHOP.sent().clear();
        assertThat(root.parent()).isNull();
        Task left = root.children().get().get(0);
        Task leaf = left.children().get().get(0);
        assertThat(leaf.title()).isEqualTo("leaf");
        assertThat(parent(leaf)).isSameAs(left);
        assertThat(parent(left)).isSameAs(root);
        SHOP.sent().assertExecuted();
    }

    private static @Nullable Task parent(Task task) {
        ToOne<Task> parent = task.parent();
        return parent == null ? null : parent.get();
    }

    @Test
    void aPathOverTheSameTableIsAJoinUnderAnAlias() {
        session.add(task("root", null, task("leaf", ToOne.parent())));
        session.commit();
        assertThat(session.list(select(TASK.title).where(TASK.parent().title.eq("root"))))
                .containsExactly("leaf");
    }

    @Test
    void theDatabaseCascadesWhereTheModelSaysSo() {
        session.add(task("root", null, task("leaf", ToOne.parent())));
        session.commit();
        session.list(select(TASK));
        assertThat(session.execute(deleteFrom(TASK).where(TASK.parentId.isNull())))
                .isEqualTo(1);
        assertThat(session.list(select(TASK))).isEmpty();
        session.commit();
    }

    @Test
    void nullAndDefaultAreToldApart() {
        Task plain = session.add(task("plain", null).withDue(LocalDate.of(2026, 2, 28)));
        Task done = session.add(task("done", null).withDone(true));
        session.commit();
        assertThat(session.current(plain).done()).isFalse();
        assertThat(session.current(done).done()).isTrue();
        assertThat(SHOP.rows("select title, due, label from tasks order by title"))
                .containsExactly("done|null|null", "plain|2026-02-28|null");
    }

    private static Task task(String title, @Nullable ToOne<Task> parent, Task... children) {
        return TaskTable.builder()
                .project("p")
                .title(title)
                .rank(Math.floorMod(title.hashCode(), 10_000) + 1)
                .parent(parent)
                .children(ToMany.of(children))
                .build();
    }

    @Test
    void aReferenceOfSeveralColumnsIsNamedOnce() {
        session.add(new Submission(null, ToOne.to(ENROLMENT, new EnrolmentTable.Key(9L, "none")), "x"));
        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        ForeignKeyViolationException.class,
                        missing -> assertThat(missing.property()).isEqualTo("enrolment"))
                .hasMessageStartingWith("Submission.enrolment must refer");
        session.rollback();
    }
}
