// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.postgres.session.tenants.LabelTable.LABEL;
import static dev.athanor.postgres.session.tenants.MemberTable.MEMBER;
import static dev.athanor.postgres.session.tenants.ProjectTable.PROJECT;
import static dev.athanor.postgres.session.tenants.TaskTable.TASK;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.HandleNotLoadedException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.Label;
import dev.athanor.postgres.session.tenants.Member;
import dev.athanor.postgres.session.tenants.Project;
import dev.athanor.query.Upserted;
import dev.athanor.session.Database;
import dev.athanor.session.EntityState;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that are marked as deleted: gone for every verb and every place of a statement, unless someone says otherwise. */
class SoftDeleteTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ACCOUNT, PROJECT, TASK, LABEL, MEMBER);

    private static final UUID TENANT = new UUID(0, 1);

    private Database db;
    private Session session;
    private Account ada;
    private Account bob;

    @BeforeEach
    void twoAccounts() {
        db = SHOP.db().with(options -> options.tenant(TENANT));
        db.inTransaction(first -> {
            Account owner = first.add(new Account("ada"));
            first.add(new Account("bob"));
            Project kiln = first.add(new Project("kiln", 3, owner));
            first.add(new Project("oven", 5, owner));
            first.add(new Label("hot", kiln));
        });
        session = db.openSession();
        ada = session.one(select(ACCOUNT).where(ACCOUNT.name.eq("ada")));
        bob = session.one(select(ACCOUNT).where(ACCOUNT.name.eq("bob")));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static long id(Account account) {
        return java.util.Objects.requireNonNull(account.id());
    }

    private List<String> marked() {
        return SHOP.rows("select name, deleted_at is not null, version from accounts order by name");
    }

    @Test
    void deletingMarksTheRowAndRaisesItsVersionInOneFlight() throws Exception {
        SHOP.flights(1, () -> {
            session.delete(bob);
            session.commit();
        });
        assertThat(marked()).containsExactly("ada|f|0", "bob|t|1");
        assertThat(session.find(ACCOUNT, id(bob))).isEmpty();
    }

    @Test
    void theSessionKnowsWhatItDeleted() {
        session.delete(bob);
        assertThat(session.plan().summary()).contains("mark 1 row of accounts as deleted");
        assertThat(session.find(ACCOUNT, id(bob))).isEmpty();
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.DELETED);
        assertThat(session.list(select(ACCOUNT))).extracting(Account::name).containsExactly("ada");
        session.commit();
        assertThat(session.stateOf(bob)).isEqualTo(EntityState.DETACHED);
    }

    @Test
    void noVerbSeesADeletedRow() {
        session.delete(bob);
        session.commit();
        var all = select(ACCOUNT).orderBy(ACCOUNT.id);
        assertThat(session.list(all)).hasSize(1);
        assertThat(session.count(all)).isEqualTo(1);
        assertThat(session.exists(all.where(ACCOUNT.name.eq("bob")))).isFalse();
        assertThat(session.page(all, PageRequest.of(1, 10)).total()).isEqualTo(1);
        assertThat(session.untracked().list(all)).hasSize(1);
        try (Stream<Account> rows = session.stream(all)) {
            assertThat(rows).hasSize(1);
        }
        assertThatThrownBy(() -> session.refresh(bob)).isInstanceOf(StaleEntityException.class);
        assertThat(session.execute(update(ACCOUNT).set(ACCOUNT.name.set("x")).where(ACCOUNT.name.eq("bob"))))
                .isZero();
        assertThat(session.execute(deleteFrom(ACCOUNT).where(ACCOUNT.name.eq("bob"))))
                .isZero();
        assertThat(marked()).containsExactly("ada|f|0", "bob|t|1");
    }

    @Test
    void aStatementCanSayOtherwiseAndTheIdentityMapStaysHonest() {
        session.delete(bob);
        session.commit();
        Account deleted = session.one(select(ACCOUNT).withDeleted().where(ACCOUNT.name.eq("bob")));
        assertThat(deleted.deletedAt()).isNotNull();
        assertThat(session.find(ACCOUNT, id(bob)))
                .as("the record is in the map, and is not there for find")
                .isEmpty();
        session.update(deleted, ACCOUNT.deletedAt.setNull());
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0", "bob|f|2");
        assertThat(session.find(ACCOUNT, id(bob))).isPresent();
    }

    @Test
    void aSessionCanSayOtherwise() {
        session.delete(bob);
        session.commit();
        try (Session all = db.openSession(db.options().withDeleted())) {
            assertThat(all.count(select(ACCOUNT))).isEqualTo(2);
            Account found = all.find(ACCOUNT, id(bob)).orElseThrow();
            all.delete(ada);
            all.flush();
            assertThat(all.find(ACCOUNT, id(ada)).orElseThrow().deletedAt()).isNotNull();
            all.purge(found);
            all.commit();
        }
        assertThat(marked()).containsExactly("ada|t|1");
    }

    @Test
    void purgingDeletesForGood() {
        session.purge(bob);
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0");
        assertThat(SHOP.sent().statements())
                .extracting(statement -> statement.label())
                .containsExactly("delete from accounts");
    }

    @Test
    void purgingWhatIsToBeMarkedDeletesForGood() {
        session.delete(bob);
        session.purge(bob);
        session.delete(bob);
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0");
    }

    @Test
    void bulkDeletesMarkAndPurgesDoNot() {
        assertThat(session.execute(deleteFrom(ACCOUNT).where(ACCOUNT.name.eq("bob"))))
                .isEqualTo(1);
        assertThat(session.find(ACCOUNT, id(bob))).isEmpty();
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0", "bob|t|1");
        session.execute(deleteFrom(ACCOUNT).purge().where(ACCOUNT.deletedAt.isNotNull()));
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0");
    }

    @Test
    void aRowThatAnotherSessionDeletedIsStale() {
        db.inTransaction(other -> other.delete(other.current(ada)));
        session.update(ada, ACCOUNT.name.set("countess"));
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
        session.rollback();
        Project kiln = session.one(select(PROJECT).where(PROJECT.name.eq("kiln")));
        SHOP.execute("update projects set deleted = true");
        session.update(kiln, PROJECT.size.set(9));
        assertThatThrownBy(session::commit).as("without a version as well").isInstanceOf(StaleEntityException.class);
    }

    @Test
    void collectionsLeaveDeletedRowsOut() {
        Project oven = session.one(select(PROJECT).where(PROJECT.name.eq("oven")));
        session.delete(oven);
        session.commit();
        session.clear();
        Account loaded =
                session.one(select(ACCOUNT).where(ACCOUNT.name.eq("ada")).with(ACCOUNT.projects));
        assertThat(loaded.projects().get()).extracting(Project::name).containsExactly("kiln");
        session.clear();
        Account touched = session.find(ACCOUNT, id(ada)).orElseThrow();
        assertThat(touched.projects().get()).hasSize(1);
        session.clear();
        Account all = session.one(
                select(ACCOUNT).withDeleted().where(ACCOUNT.name.eq("ada")).with(ACCOUNT.projects));
        assertThat(all.projects().get()).hasSize(2);
    }

    @Test
    void aPathToADeletedRowIsNullAndLosesNoRow() {
        session.delete(ada);
        session.commit();
        assertThat(session.count(select(PROJECT).orderBy(PROJECT.owner().name))).isEqualTo(2);
        assertThat(session.list(select(into(Owned::new, PROJECT.name, PROJECT.owner().name))
                        .orderBy(PROJECT.name)))
                .containsExactly(new Owned("kiln", null), new Owned("oven", null));
        assertThat(session.list(select(PROJECT).where(PROJECT.owner().name.eq("ada"))))
                .isEmpty();
        assertThat(session.list(select(LABEL).where(LABEL.project().owner().name.isNull())))
                .extracting(Label::code)
                .containsExactly("hot");
        assertThat(session.list(select(PROJECT.name).from(PROJECT).join(PROJECT.owner, ACCOUNT)))
                .isEmpty();
    }

    record Owned(String project, @Nullable String owner) {}

    @Test
    void aHandleOnADeletedRowSaysWhy() {
        session.delete(ada);
        session.commit();
        session.clear();
        for (Project project : session.list(select(PROJECT).with(PROJECT.owner))) {
            assertThat(project.owner().isLoaded()).isFalse();
            assertThatThrownBy(() -> project.owner().get())
                    .isInstanceOf(HandleNotLoadedException.class)
                    .hasMessageContaining("the session does not see it, for it is deleted");
        }
    }

    @Test
    void aHandleThatIsReadDoesNotFindADeletedRecordInTheMap() {
        session.delete(ada);
        session.commit();
        session.clear();
        session.list(select(ACCOUNT).withDeleted());
        Project kiln = session.one(select(PROJECT).where(PROJECT.name.eq("kiln")));
        assertThatThrownBy(() -> kiln.owner().get()).isInstanceOf(HandleNotLoadedException.class);
        session.list(select(PROJECT).with(PROJECT.owner));
        assertThat(kiln.owner().isLoaded()).isFalse();
    }

    @Test
    void aUniqueValueIsFreeWhenItsRowIsDeleted() {
        Member first = session.add(new Member("ada@x.org", "first"));
        session.commit();
        session.delete(first);
        session.flush();
        session.add(new Member("ada@x.org", "second"));
        session.commit();
        List<Upserted<Member>> outcomes = session.list(insertInto(MEMBER)
                .values(new Member("ada@x.org", "third"), new Member("bob@x.org", "bob"))
                .onConflict(MEMBER.tenantId, MEMBER.email)
                .where(MEMBER.trace.deletedAt.isNull())
                .doUpdate(MEMBER.name.set(MEMBER.excluded().name))
                .returningOutcomes(MEMBER));
        session.commit();
        assertThat(outcomes)
                .extracting(Upserted::outcome)
                .containsExactly(Upserted.Outcome.UPDATED, Upserted.Outcome.INSERTED);
        assertThat(SHOP.rows("select name, deleted_at is null from members order by name"))
                .containsExactly("bob|t", "first|f", "third|t");
    }

    @Test
    void anUpsertLeavesADeletedRowAlone() {
        Member first = session.add(new Member("ada@x.org", "first"));
        session.commit();
        session.delete(first);
        session.commit();
        Member again = new Member(first.id(), null, "eve@x.org", "again", new Member.Trace(null));
        var upsert = insertInto(MEMBER)
                .values(again)
                .onConflict(MEMBER.id)
                .doUpdate(MEMBER.name.set(MEMBER.excluded().name));
        assertThat(session.execute(upsert)).isZero();
        assertThat(session.execute(upsert.withDeleted())).isEqualTo(1);
        session.commit();
        assertThat(SHOP.rows("select name from members")).containsExactly("again");
    }

    @Test
    void aDeleteBehindASavepointIsUndone() {
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.delete(bob);
                    inner.flush();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(session.find(ACCOUNT, id(bob))).isPresent();
        session.commit();
        assertThat(marked()).containsExactly("ada|f|0", "bob|f|0");
    }
}
