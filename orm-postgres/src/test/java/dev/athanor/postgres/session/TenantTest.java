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

import dev.athanor.error.ConversionException;
import dev.athanor.error.ForeignTenantException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.Member;
import dev.athanor.postgres.session.tenants.Project;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions of one tenant write its rows and no others. That they read no others is shown by {@link TenantLeakTest}. */
class TenantTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ACCOUNT, PROJECT, TASK, LABEL, MEMBER);

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);

    private Database ours;
    private Database theirs;
    private Account foreign;

    @BeforeEach
    void anAccountOfTheOthers() {
        ours = SHOP.db().with(options -> options.tenant(OURS));
        theirs = SHOP.db().with(options -> options.tenant(THEIRS));
        foreign = theirs.transaction(session -> session.add(new Account("theirs")));
        SHOP.sent().clear();
    }

    private List<String> accounts() {
        return SHOP.rows("select name, tenant_id, version from accounts order by name");
    }

    private long foreignId() {
        return Objects.requireNonNull(foreign.id());
    }

    @Test
    void aNewGraphBelongsToTheSessionsTenant() {
        Account ada = ours.transaction(session -> session.add(new Account(
                null,
                null,
                "ada",
                null,
                0,
                ToMany.of(new Project(null, null, "kiln", 1, false, ToOne.parent(), null, ToMany.empty())))));
        assertThat(ada.tenantId()).isEqualTo(OURS);
        assertThat(ada.projects().get()).extracting(Project::tenantId).containsExactly(OURS);
        assertThat(SHOP.rows("select tenant_id from projects")).containsExactly(OURS.toString());
    }

    /** A query keeps the texts of its relations, so the tenant and the kind of transaction must not be kept with them. */
    @Test
    void aGraphThatIsKeptBringsEachTenantItsOwn() {
        SHOP.execute(
                "insert into projects (tenant_id, name, size, deleted, owner_id) select tenant_id, name || ' ' || n, n,"
                        + " false, id from accounts, generate_series(1, 2) n");
        ours.inTransaction(session -> session.add(new Account("ours")));
        Select<Account> kept = select(ACCOUNT).with(ACCOUNT.projects).orderBy(ACCOUNT.name);
        for (int round = 0; round < 2; round++) {
            assertThat(projects(ours, kept)).containsExactly(0);
            assertThat(projects(theirs, kept)).containsExactly(2);
            ours.inTransaction(session -> assertThat(sizes(session, kept)).containsExactly(0));
            theirs.inTransaction(session -> assertThat(sizes(session, kept)).containsExactly(2));
            assertThat(projects(SHOP.db().with(options -> options.acrossTenants()), kept))
                    .containsExactly(0, 2);
        }
    }

    private static List<Integer> projects(Database db, Select<Account> kept) {
        try (Session session = db.openSession()) {
            return sizes(session, kept);
        }
    }

    private static List<Integer> sizes(Session session, Select<Account> kept) {
        return session.list(kept).stream()
                .map(account -> account.projects().size())
                .toList();
    }

    @Test
    void aRecordOfAnotherTenantIsRefused() {
        try (Session session = ours.openSession()) {
            assertThatThrownBy(() -> session.add(new Account("x").of(THEIRS)))
                    .isInstanceOf(ForeignTenantException.class)
                    .hasMessageContaining("Account.tenantId")
                    .hasMessageNotContaining(THEIRS.toString());
            session.add(new Account("ours").of(OURS));
            session.commit();
        }
        assertThat(accounts()).containsExactly("ours|" + OURS + "|0", "theirs|" + THEIRS + "|0");
    }

    @Test
    void aSessionWithoutATenantIsRefusedBeforeAnythingIsSent() {
        try (Session session = SHOP.db().openSession()) {
            for (Runnable use : List.<Runnable>of(
                    () -> session.list(select(ACCOUNT)),
                    () -> session.list(select(LABEL).where(LABEL.project().name.eq("x"))),
                    () -> session.find(ACCOUNT, 1L),
                    () -> session.add(new Account("x")),
                    () -> session.update(foreign),
                    () -> session.update(foreign, ACCOUNT.name.set("x")),
                    () -> session.delete(foreign),
                    () -> session.purge(foreign),
                    () -> session.execute(update(TASK).set(TASK.title.set("x")).everyRow()),
                    () -> session.execute(deleteFrom(TASK).everyRow()),
                    () -> session.execute(insertInto(MEMBER).values(new Member("a", "b"))))) {
                assertThatThrownBy(use::run)
                        .isInstanceOf(IllegalSessionStateException.class)
                        .hasMessageContaining("belongs to a tenant")
                        .hasMessageContaining("SessionOptions.tenant(…)");
            }
            assertThat(session.list(select(LABEL))).isEmpty();
        }
        assertThat(SHOP.sent().statements()).hasSize(1);
    }

    @Test
    void aDetachedRecordOfAnotherTenantChangesNothing() {
        for (java.util.function.BiConsumer<Session, Account> change :
                List.<java.util.function.BiConsumer<Session, Account>>of(
                        Session::update,
                        (session, account) -> session.update(account.of(OURS)),
                        Session::delete,
                        Session::purge)) {
            try (Session session = ours.openSession()) {
                change.accept(session, foreign);
                assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
                session.rollback();
            }
        }
        try (Session session = ours.openSession()) {
            assertThatThrownBy(() -> session.update(foreign, ACCOUNT.name.set("x")))
                    .isInstanceOf(StaleEntityException.class);
            assertThatThrownBy(() -> session.merge(foreign)).isInstanceOf(ForeignTenantException.class);
            assertThatThrownBy(() -> session.refresh(foreign)).isInstanceOf(StaleEntityException.class);
        }
        assertThat(accounts()).containsExactly("theirs|" + THEIRS + "|0");
    }

    @Test
    void whatAStatementReadsAcrossTenantsIsNotFoundAndNotWritten() {
        try (Session session = ours.openSession()) {
            Account seen = session.one(select(ACCOUNT).acrossTenants());
            assertThat(session.find(ACCOUNT, foreignId())).isEmpty();
            session.update(seen, ACCOUNT.name.set("stolen"));
            assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
            session.rollback();
        }
        assertThat(accounts()).containsExactly("theirs|" + THEIRS + "|0");
    }

    @Test
    void bulkStatementsAndUpsertsTouchOwnRowsOnly() {
        Member theirMember = theirs.transaction(session -> session.add(new Member("a@x.org", "theirs")));
        ours.inTransaction(session -> {
            session.add(new Account("ours"));
            session.flush();
            assertThat(session.execute(
                            update(ACCOUNT).set(ACCOUNT.name.set("changed")).everyRow()))
                    .isEqualTo(1);
            Member sameKey = new Member(theirMember.id(), null, "b@x.org", "ours", new Member.Trace(null));
            assertThat(session.execute(insertInto(MEMBER)
                            .values(sameKey)
                            .onConflict(MEMBER.id)
                            .doUpdate(MEMBER.name.set(MEMBER.excluded().name))))
                    .as("an upsert does not overwrite another tenant's row")
                    .isZero();
            assertThat(session.execute(deleteFrom(ACCOUNT).purge().everyRow())).isEqualTo(1);
        });
        assertThat(accounts()).containsExactly("theirs|" + THEIRS + "|0");
        assertThat(SHOP.rows("select name from members")).containsExactly("theirs");
    }

    @Test
    void anInsertOfAQueryCopiesOwnRowsOnly() {
        theirs.inTransaction(session -> session.add(new Project("theirs", 1, foreign)));
        ours.inTransaction(session -> {
            Account owner = session.add(new Account("ours"));
            session.add(new Project("ours", 1, owner));
            session.flush();
            session.execute(insertInto(ACCOUNT)
                    .columns(ACCOUNT.name, ACCOUNT.version)
                    .select(select(into(Copy::new, PROJECT.name, PROJECT.size))));
        });
        assertThat(SHOP.rows("select name, count(*) from accounts group by name order by name"))
                .containsExactly("ours|2", "theirs|1");
    }

    record Copy(String name, Integer version) {}

    @Test
    void aSessionAcrossTenantsSeesAllAndMustNameTheOwner() {
        Database all = SHOP.db().with(options -> options.acrossTenants());
        ours.inTransaction(session -> session.add(new Account("ours")));
        try (Session session = all.openSession()) {
            assertThat(session.count(select(ACCOUNT))).isEqualTo(2);
            Account found = session.find(ACCOUNT, foreignId()).orElseThrow();
            session.update(found, ACCOUNT.name.set("renamed"));
            session.add(new Account("third").of(OURS));
            assertThatThrownBy(() -> session.add(new Account("nobody's")))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Account.tenantId");
            session.commit();
        }
        assertThat(accounts())
                .containsExactly("ours|" + OURS + "|0", "renamed|" + THEIRS + "|1", "third|" + OURS + "|0");
    }

    @Test
    void oneKeptTextServesTwoTenantsAtOnce() {
        Select<String> names = select(ACCOUNT.name).orderBy(ACCOUNT.name);
        ours.inTransaction(session -> session.add(new Account("ours")));
        try (Session one = ours.openSession();
                Session other = theirs.openSession()) {
            for (int i = 0; i < 3; i++) {
                assertThat(one.list(names)).containsExactly("ours");
                assertThat(other.list(names)).containsExactly("theirs");
            }
        }
    }
}
