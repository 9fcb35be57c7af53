// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.postgres.session.tenants.LabelTable.LABEL;
import static dev.athanor.postgres.session.tenants.MemberTable.MEMBER;
import static dev.athanor.postgres.session.tenants.ProjectTable.PROJECT;
import static dev.athanor.postgres.session.tenants.TaskTable.TASK;
import static dev.athanor.query.Sql.column;
import static dev.athanor.query.Sql.mergeInto;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.DerivedTable;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.AccountTable;
import dev.athanor.session.Database;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import dev.athanor.type.SqlTypes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MERGE writes the rows that the session sees, and no others: neither the deleted ones nor those of other tenants. */
class MergeUnderCriteriaTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ACCOUNT, PROJECT, TASK, LABEL, MEMBER);

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);
    private static final ColumnName<String> NAME = column("name", SqlTypes.TEXT);
    private static final ColumnName<String> NEXT = column("next", SqlTypes.TEXT);

    record Renamed(String name, String next) {}

    private Session session;
    private Account ada;

    @BeforeEach
    void aLivingAndADeletedAccountOfOursAndOneOfTheirs() {
        Database ours = SHOP.db().with(options -> options.tenant(OURS));
        ours.inTransaction(first -> {
            first.add(new Account("ada"));
            Account gone = first.add(new Account("gone"));
            first.flush();
            first.delete(gone);
        });
        SHOP.db().with(options -> options.tenant(THEIRS)).inTransaction(first -> first.add(new Account("theirs")));
        session = ours.openSession();
        ada = session.one(select(ACCOUNT));
        SHOP.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private long id() {
        return Objects.requireNonNull(ada.id());
    }

    private static DerivedTable renaming(String... names) {
        return values(
                "renaming",
                List.of(names).stream()
                        .map(name -> new Renamed(name, name + "!"))
                        .toList(),
                NAME.from(Renamed::name),
                NEXT.from(Renamed::next));
    }

    private static List<String> accounts() {
        return SHOP.rows("select name, tenant_id = '" + OURS + "', deleted_at is not null, version from accounts"
                + " order by name");
    }

    @Test
    void onlyRowsInSightAreChanged() {
        DerivedTable renaming = renaming("ada", "gone", "theirs");
        assertThat(session.execute(mergeInto(ACCOUNT)
                        .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                        .whenMatched()
                        .update(ACCOUNT.name.set(renaming.column(NEXT)))))
                .isEqualTo(1);
        assertThat(session.find(ACCOUNT, id()).orElseThrow().name())
                .as("what the session knew is read again")
                .isEqualTo("ada!");
        session.commit();
        assertThat(accounts()).containsExactly("ada!|t|f|1", "gone|t|t|1", "theirs|f|f|0");
    }

    /** A row that is there and not seen matches: it is left as it is, and nothing is inserted beside it. */
    @Test
    void newRowsAreOursAndNoneStandsBesideOneThatIsNotSeen() {
        DerivedTable renaming = renaming("ada", "gone", "theirs", "new");
        assertThat(session.execute(mergeInto(ACCOUNT)
                        .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                        .whenMatched()
                        .doNothing()
                        .whenNotMatched()
                        .insert(ACCOUNT.name.set(renaming.column(NAME)), ACCOUNT.version.set(0))))
                .isEqualTo(1);
        session.commit();
        assertThat(accounts()).containsExactly("ada|t|f|0", "gone|t|t|1", "new|t|f|0", "theirs|f|f|0");
    }

    @Test
    void aDeleteMarksAndRaisesTheVersion() {
        DerivedTable renaming = renaming("ada", "gone", "theirs");
        session.execute(mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .delete());
        assertThat(session.find(ACCOUNT, id())).isEmpty();
        session.commit();
        assertThat(accounts()).containsExactly("ada|t|t|1", "gone|t|t|1", "theirs|f|f|0");
    }

    @Test
    void whatTheSourceDoesNotHaveIsOnlyLookedForInSight() {
        DerivedTable renaming = renaming("somebody else");
        assertThat(session.execute(mergeInto(ACCOUNT)
                        .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                        .whenNotMatchedBySource()
                        .delete()))
                .isEqualTo(1);
        session.commit();
        assertThat(accounts()).containsExactly("ada|t|t|1", "gone|t|t|1", "theirs|f|f|0");
    }

    @Test
    void aStatementThatSeesTheDeletedRowsChangesThem() {
        DerivedTable renaming = renaming("gone", "theirs");
        var merge = mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .update(ACCOUNT.deletedAt.setNull());
        assertThat(session.execute(merge.withDeleted())).isEqualTo(1);
        session.commit();
        assertThat(accounts()).containsExactly("ada|t|f|0", "gone|t|f|2", "theirs|f|f|0");
    }

    @Test
    void aDeleteMarksWhereDeletedRowsAreSeenAsWell() {
        DerivedTable renaming = renaming("ada", "gone");
        session.execute(mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .delete()
                .withDeleted());
        session.commit();
        assertThat(accounts()).containsExactly("ada|t|t|1", "gone|t|t|2", "theirs|f|f|0");
    }

    @Test
    void aStatementAcrossTenantsChangesAllAndNamesTheOwnerOfNewRows() {
        DerivedTable renaming = renaming("ada", "gone", "theirs", "new");
        var merge = mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .update(ACCOUNT.name.set(renaming.column(NEXT)))
                .acrossTenants();
        assertThatThrownBy(() -> session.execute(
                        merge.whenNotMatched().insert(ACCOUNT.name.set(renaming.column(NAME)), ACCOUNT.version.set(0))))
                .hasMessageContaining("tenant");
        session.rollback();
        assertThat(session.execute(merge.whenNotMatched()
                        .insert(
                                ACCOUNT.name.set(renaming.column(NAME)),
                                ACCOUNT.version.set(0),
                                ACCOUNT.tenantId.set(THEIRS))))
                .isEqualTo(3);
        session.commit();
        assertThat(accounts()).containsExactly("ada!|t|f|1", "gone|t|t|1", "new|f|f|0", "theirs!|f|f|1");
    }

    @Test
    void aTenantCannotBeGivenAway() {
        DerivedTable renaming = renaming("ada");
        var merge = mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .update(ACCOUNT.tenantId.set(THEIRS));
        assertThatThrownBy(() -> session.execute(merge)).hasMessageContaining("tenant");
        session.rollback();
        assertThat(accounts()).containsExactly("ada|t|f|0", "gone|t|t|1", "theirs|f|f|0");
    }

    @Test
    void aSourceWhoseRowsAreNotAllSeenIsAQuery() {
        AccountTable source = ACCOUNT.as("source");
        assertThatThrownBy(() -> session.execute(mergeInto(PROJECT)
                        .using(source, source.id.eq(PROJECT.ownerId))
                        .whenMatched()
                        .update(PROJECT.name.set(source.name))))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("use a query instead");
    }

    @Test
    void aRecordTheMergeChangedIsExpired() {
        DerivedTable renaming = renaming("ada");
        session.execute(mergeInto(ACCOUNT)
                .using(renaming, renaming.column(NAME).eq(ACCOUNT.name))
                .whenMatched()
                .update(ACCOUNT.name.set(renaming.column(NEXT))));
        assertThat(session.stateOf(ada)).isEqualTo(EntityState.EXPIRED);
        session.rollback();
    }
}
