// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.postgres.session.tenants.LabelTable.LABEL;
import static dev.athanor.postgres.session.tenants.MemberTable.MEMBER;
import static dev.athanor.postgres.session.tenants.ProjectTable.PROJECT;
import static dev.athanor.postgres.session.tenants.TaskTable.TASK;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.Project;
import dev.athanor.query.Query;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Entities in rows, where some are deleted and some belong to other tenants: those in sight are the session's records, the others are not there. */
class EntitiesUnderCriteriaTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ACCOUNT, PROJECT, TASK, LABEL, MEMBER);

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);

    record Owned(
            Project project,
            @Nullable Account owner,
            @Nullable Account reviewer) {}

    record Owning(Account account, @Nullable Project project) {}

    record Counted(Account account, long projects) {}

    private final Query<Owned> owned = select(into(Owned::new, PROJECT, PROJECT.owner(), PROJECT.reviewer()))
            .orderBy(PROJECT.name);
    private Database db;
    private Session session;
    private Account ada;
    private Account bob;
    private Project kiln;
    private Project oven;

    @BeforeEach
    void twoProjectsOfAdaReviewedByBob() {
        db = SHOP.db().with(options -> options.tenant(OURS));
        db.inTransaction(first -> {
            Account owner = first.add(new Account("ada"));
            Account reviewer = first.add(new Account("bob"));
            for (String name : List.of("kiln", "oven")) {
                Project project = first.add(new Project(name, 1, owner));
                first.flush();
                first.update(project, PROJECT.reviewer.set(reviewer));
            }
        });
        session = db.openSession();
        ada = session.one(select(ACCOUNT).where(ACCOUNT.name.eq("ada")));
        bob = session.one(select(ACCOUNT).where(ACCOUNT.name.eq("bob")));
        kiln = session.one(select(PROJECT).where(PROJECT.name.eq("kiln")));
        oven = session.one(select(PROJECT).where(PROJECT.name.eq("oven")));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static void assertSame(@Nullable Object actual, @Nullable Object expected) {
        assertThat(actual).isSameAs(expected);
    }

    @Test
    void aRowInSightIsTheSessionsRecordInEveryPlace() {
        for (Owned row : session.list(owned)) {
            assertSame(row.owner(), ada);
            assertSame(row.reviewer(), bob);
            assertThat(row.project()).isSameAs(row.project().name().equals("kiln") ? kiln : oven);
        }
    }

    @Test
    void aDeletedEntityIsNullBesideOneThatIsNot() {
        session.delete(bob);
        assertThat(session.list(owned)).hasSize(2).allSatisfy(row -> {
            assertSame(row.owner(), ada);
            assertThat(row.reviewer()).as("deleted and flushed").isNull();
        });
        session.commit();
        assertThat(session.list(owned))
                .extracting(Owned::reviewer)
                .as("committed")
                .containsExactly(null, null);
        session.clear();
        assertThat(session.list(owned))
                .extracting(row -> row.owner() == null ? null : row.owner().name(), Owned::reviewer)
                .as("forgotten")
                .containsExactly(tuple("ada", null), tuple("ada", null));
    }

    @Test
    void whatAnotherSessionDeletesIsNullThoughTheSessionKnowsIt() {
        db.inTransaction(other -> other.delete(other.current(bob)));
        assertThat(session.list(owned)).extracting(Owned::reviewer).containsExactly(null, null);
    }

    @Test
    void rowsOfDeletedEntitiesAreNotThere() {
        session.delete(oven);
        session.commit();
        assertThat(session.list(owned)).extracting(Owned::project).containsExactly(session.current(kiln));
        assertThat(session.untracked().list(owned))
                .extracting(row -> row.project().name())
                .containsExactly("kiln");
        try (Stream<Owned> rows =
                session.stream(select(into(Owned::new, PROJECT, PROJECT.owner(), PROJECT.reviewer())))) {
            assertThat(rows).extracting(row -> row.project().name()).containsExactly("kiln");
        }
    }

    @Test
    void joinsAndGroupsLeaveThemOut() {
        session.delete(oven);
        assertThat(session.list(select(into(Owning::new, ACCOUNT, PROJECT))
                        .from(ACCOUNT)
                        .leftJoin(ACCOUNT.projects, PROJECT)
                        .orderBy(ACCOUNT.name)))
                .containsExactly(new Owning(ada, kiln), new Owning(bob, null));
        assertThat(session.list(select(into(Counted::new, ACCOUNT, count(PROJECT.id)))
                        .from(ACCOUNT)
                        .leftJoin(ACCOUNT.projects, PROJECT)
                        .groupBy(ACCOUNT.id)
                        .orderBy(ACCOUNT.name)))
                .containsExactly(new Counted(ada, 1), new Counted(bob, 0));
        session.rollback();
    }

    @Test
    void aStatementThatSeesThemYieldsRecordsThatAreNotFoundByKey() {
        session.delete(bob);
        session.commit();
        List<Owned> rows = session.list(select(into(Owned::new, PROJECT, PROJECT.owner(), PROJECT.reviewer()))
                .withDeleted());
        Account deleted = Objects.requireNonNull(rows.get(0).reviewer());
        assertThat(deleted.deletedAt()).isNotNull();
        assertSame(rows.get(1).reviewer(), deleted);
        assertThat(session.find(ACCOUNT, Objects.requireNonNull(bob.id()))).isEmpty();
        assertThat(session.list(owned))
                .as("the next statement does not see it, though it is known")
                .extracting(Owned::reviewer)
                .containsExactly(null, null);
    }

    @Test
    void whatBelongsToAnotherTenantIsNotThere() {
        SHOP.execute("update accounts set tenant_id = '" + THEIRS + "' where name = 'bob'");
        SHOP.execute("update projects set tenant_id = '" + THEIRS + "' where name = 'oven'");
        for (Session each : List.of(session, SHOP.closing(db.openSession()))) {
            List<Owned> rows = each.list(owned);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).project().name()).isEqualTo("kiln");
            assertThat(rows.get(0).reviewer()).isNull();
        }
        assertThat(session.list(select(into(Owned::new, PROJECT, PROJECT.owner(), PROJECT.reviewer()))
                        .acrossTenants()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reviewer()).isNotNull());
        assertThat(session.list(owned)).hasSize(1);
    }

    /** The session cannot tell a row out of sight from a record that is older than its row, so it asks again, by the key. */
    @Test
    void aGraphThatLeadsOutOfSightTakesAFlightMore() throws Exception {
        session.delete(bob);
        session.commit();
        try (Session fresh = db.openSession()) {
            SHOP.flights(1, () -> fresh.list(select(PROJECT).with(PROJECT.owner)));
            SHOP.flights(2, () -> fresh.list(select(PROJECT).with(PROJECT.reviewer)));
            assertThat(fresh.list(select(PROJECT))).allSatisfy(project -> {
                assertThat(project.owner().isLoaded()).isTrue();
                assertThat(Objects.requireNonNull(project.reviewer()).isLoaded())
                        .isFalse();
            });
        }
    }
}
