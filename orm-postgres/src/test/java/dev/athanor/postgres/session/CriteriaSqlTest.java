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

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.DerivedTable;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.criteria.Criteria;
import dev.athanor.error.ForeignTenantException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.tenants.Member;
import dev.athanor.query.Executable;
import dev.athanor.query.Select;
import dev.athanor.testing.GoldenFiles;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The SQL that statements become under the criteria of their entities, as it stands in {@code golden/session/criteria.sql}. */
class CriteriaSqlTest {
    private static final Dialect DIALECT = Postgres.platform().dialect();
    private static final UUID TENANT = new UUID(0, 1);
    private static final Criteria OURS = Criteria.DEFAULT.tenant(TENANT);

    private final StringBuilder text = new StringBuilder();

    private CriteriaSqlTest add(String title, Executable statement) {
        CompiledStatement compiled = statement.compiled(DIALECT, OURS);
        text.append("-- ").append(title).append('\n').append(compiled.sql()).append(";\n");
        if (!compiled.parameters().isEmpty()) {
            text.append(compiled.parameters().stream()
                    .map(parameter -> TENANT.equals(parameter.value()) ? "the tenant" : "" + parameter.value())
                    .collect(Collectors.joining(", ", "--   ", "\n")));
        }
        text.append('\n');
        return this;
    }

    @Test
    void everyPlaceOfAnEntity() {
        DerivedTable big = select(PROJECT).where(PROJECT.size.gt(5)).as("big");
        add("an entity", select(ACCOUNT));
        add("without a name in from", select(ACCOUNT.name.lower()).where(ACCOUNT.version.gt(1)));
        add(
                "alternatives keep their parentheses",
                select(TASK).where(TASK.title.eq("a").or(TASK.title.eq("b"))));
        add("a join", select(LABEL.code).from(LABEL).join(PROJECT, PROJECT.id.eq(LABEL.projectId)));
        add("a join by a relation", select(ACCOUNT.name).from(ACCOUNT).join(ACCOUNT.projects, PROJECT));
        add("a left join", select(ACCOUNT.name).from(ACCOUNT).leftJoin(ACCOUNT.projects, PROJECT));
        add(
                "a right join",
                select(PROJECT.name)
                        .from(PROJECT)
                        .leftJoin(PROJECT.tasks, TASK)
                        .rightJoin(ACCOUNT, ACCOUNT.id.eq(PROJECT.ownerId)));
        add("a cross join", select(TASK.title).from(TASK).crossJoin(LABEL));
        add("a required path yields NULL", select(PROJECT.owner().name).where(PROJECT.size.gt(1)));
        add("an optional path", select(PROJECT).orderBy(PROJECT.reviewer().name));
        add(
                "a path behind a path",
                select(LABEL).where(LABEL.project().owner().name.eq("ada")));
        add(
                "a path in a correlated query",
                select(PROJECT).where(exists(select(TASK).where(TASK.title.eq(PROJECT.owner().name)))));
        add(
                "a path under a lock",
                select(PROJECT).where(PROJECT.owner().name.eq("ada")).forUpdate());
        add("exists", select(LABEL).where(exists(select(TASK).where(TASK.projectId.eq(LABEL.projectId)))));
        add("in a query", select(LABEL).where(LABEL.projectId.in(select(PROJECT.id))));
        add(
                "a scalar query",
                select(into(
                        Pair::new,
                        ACCOUNT.name,
                        scalar(select(count()).from(PROJECT).where(PROJECT.ownerId.eq(ACCOUNT.id))))));
        add("a derived table", select(big.column(PROJECT.name)).from(big));
        add(
                "a join with a derived table",
                select(ACCOUNT.name)
                        .from(ACCOUNT)
                        .join(big, big.column(PROJECT.ownerId).eq(ACCOUNT.id)));
        add("the number of rows", select(PROJECT).counting());
        add("the number of groups", select(PROJECT.size).groupBy(PROJECT.size).counting());
        add(
                "two occurrences",
                select(ACCOUNT.name)
                        .from(ACCOUNT)
                        .join(ACCOUNT.as("other"), ACCOUNT.as("other").name.eq(ACCOUNT.name)));
        add("a union", select(ACCOUNT.name).union(select(PROJECT.name)));
        CommonTable owned = with("owned", select(into(Row::new, PROJECT.name, PROJECT.ownerId)));
        add("a query in with", select(owned.column(PROJECT.name)).from(owned));
        Select<Long> ada = select(ACCOUNT.id).where(ACCOUNT.name.eq("ada"));
        CommonTable chain = withRecursive(
                "chain",
                ada,
                self -> ada.unionAll(select(PROJECT.reviewerId)
                        .from(self)
                        .join(PROJECT, PROJECT.ownerId.eq(self.column(ACCOUNT.id)))));
        add("a query that reads itself", select(chain.column(ACCOUNT.id)).from(chain));
        add("a sample", select(ACCOUNT.name).from(bernoulli(ACCOUNT, 10)));
        add(
                "a lateral query",
                select(ACCOUNT.name)
                        .from(ACCOUNT)
                        .crossJoin(select(TASK.title)
                                .where(TASK.tenantId.eq(ACCOUNT.tenantId))
                                .limit(1)
                                .asLateral("last")));
        add("any of a relation", select(ACCOUNT).where(ACCOUNT.projects.any(PROJECT.size.gt(1))));
        add("none of a relation", select(ACCOUNT).where(ACCOUNT.projects.none()));
        add("with deleted rows", select(ACCOUNT).withDeleted());
        add(
                "with deleted rows in a part only",
                select(ACCOUNT).where(exists(select(PROJECT).withDeleted().where(PROJECT.ownerId.eq(ACCOUNT.id)))));
        add("across tenants", select(ACCOUNT).acrossTenants());
        add("past all criteria", select(ACCOUNT).acrossTenants().withDeleted());
        add("an entity without criteria", select(LABEL));
        GoldenFiles.in("src/test/resources/golden/session").verify("criteria-queries.sql", text.toString());
    }

    record Pair(String name, Long projects) {}

    @Test
    void everyChange() {
        add("an update", update(PROJECT).set(PROJECT.size.set(1)).where(PROJECT.name.eq("x")));
        add("an update of every row", update(TASK).set(TASK.title.set("x")).everyRow());
        add(
                "an update by a query",
                update(LABEL).set(LABEL.code.set("x")).where(LABEL.projectId.in(select(PROJECT.id))));
        add(
                "a restored row",
                update(ACCOUNT).withDeleted().set(ACCOUNT.deletedAt.setNull()).where(ACCOUNT.id.eq(1)));
        add(
                "an update from another table",
                update(TASK).set(TASK.title.set(PROJECT.name)).from(PROJECT).where(PROJECT.id.eq(TASK.projectId)));
        add(
                "a delete using another table",
                deleteFrom(PROJECT).using(ACCOUNT).where(ACCOUNT.id.eq(PROJECT.ownerId), ACCOUNT.name.eq("x")));
        add(
                "an update by a required path, NULL where it leads to nothing that is seen",
                update(TASK)
                        .set(TASK.title.set(TASK.project().name))
                        .where(TASK.project().size.gt(1)));
        add(
                "a delete by a path, marked",
                deleteFrom(PROJECT).where(PROJECT.owner().name.isNull()));
        add(
                "an update by a path behind a path",
                update(LABEL)
                        .set(LABEL.code.set("x"))
                        .where(LABEL.project().owner().name.eq("ada")));
        add(
                "a change in with",
                select(LABEL.code).with(with("gone", deleteFrom(ACCOUNT).where(ACCOUNT.name.eq("x")))));
        add("a delete that marks by a moment", deleteFrom(ACCOUNT).where(ACCOUNT.name.eq("x")));
        add("a delete that marks by a flag", deleteFrom(PROJECT).everyRow().returning(PROJECT.id));
        add("a delete for good", deleteFrom(ACCOUNT).purge().where(ACCOUNT.name.eq("x")));
        add("a delete of what has no mark", deleteFrom(TASK).everyRow());
        add("a delete across tenants", deleteFrom(TASK).acrossTenants().everyRow());
        add("an insert of a record", insertInto(MEMBER).values(member("a@x.org"), member("b@x.org")));
        add("an insert of assignments", insertInto(LABEL).set(LABEL.code.set("x"), LABEL.projectId.set(1L)));
        add("an insert of assignments for a tenant", insertInto(TASK).set(TASK.title.set("x"), TASK.projectId.set(1L)));
        add(
                "an insert of a query",
                insertInto(TASK)
                        .columns(TASK.title, TASK.projectId)
                        .select(select(into(Row::new, PROJECT.name, PROJECT.id))));
        add(
                "an upsert",
                insertInto(MEMBER)
                        .values(member("a@x.org"))
                        .onConflict(MEMBER.tenantId, MEMBER.email)
                        .where(MEMBER.trace.deletedAt.isNull())
                        .doUpdate(MEMBER.name.set(MEMBER.excluded().name)));
        add(
                "an upsert of deleted rows",
                insertInto(MEMBER)
                        .withDeleted()
                        .values(member("a@x.org"))
                        .onConflict(MEMBER.id)
                        .doUpdate(MEMBER.name.set(MEMBER.excluded().name))
                        .where(MEMBER.name.ne("root")));
        add(
                "an insert that leaves a conflict alone",
                insertInto(MEMBER).values(member("a@x.org")).onConflict().doNothing());
        GoldenFiles.in("src/test/resources/golden/session").verify("criteria-changes.sql", text.toString());
    }

    record Row(String title, Long project) {}

    private static Member member(String email) {
        return new Member(new UUID(0, 9), null, email, "m", new Member.Trace(null));
    }

    @Test
    void oneTextServesEveryTenant() {
        Select<String> names = select(ACCOUNT.name).where(ACCOUNT.tenantId.eq(TENANT), ACCOUNT.version.gt(0));
        UUID other = new UUID(0, 2);
        CompiledStatement ours = names.compiled(DIALECT, OURS);
        CompiledStatement theirs = names.compiled(DIALECT, Criteria.DEFAULT.tenant(other));
        assertThat(theirs.sql()).isSameAs(ours.sql());
        assertThat(ours.parameters())
                .extracting(parameter -> (Object) parameter.value())
                .containsExactly(TENANT, 0, TENANT);
        assertThat(theirs.parameters())
                .as("what a user compares with stays, be it the tenant of whoever came first")
                .extracting(parameter -> (Object) parameter.value())
                .containsExactly(TENANT, 0, other);
        assertThat(names.compiled(DIALECT, OURS)).isSameAs(ours);
    }

    @Test
    void aStatementWithoutCriteriaIsCompiledOnceForAll() {
        Select<String> codes = select(LABEL.code);
        assertThat(codes.compiled(DIALECT, OURS))
                .isSameAs(codes.compiled(DIALECT))
                .isSameAs(codes.compiled(DIALECT, Criteria.DEFAULT));
    }

    @Test
    void aSessionWithoutATenantIsRefused() {
        assertThatThrownBy(() -> select(LABEL)
                        .where(exists(select(TASK).where(TASK.projectId.eq(LABEL.projectId))))
                        .compiled(DIALECT, Criteria.DEFAULT))
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("Task belongs to a tenant (Task.tenantId)")
                .hasMessageContaining("SessionOptions.tenant(…)");
        assertThatThrownBy(() -> select(TASK).compiled(DIALECT, Criteria.DEFAULT.tenant("acme")))
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("is a String, and Task.tenantId holds a UUID");
    }

    @Test
    void aFullJoinIsRefusedForItCannotBeFiltered() {
        Select<String> full = select(LABEL.code).from(LABEL).fullJoin(PROJECT, PROJECT.id.eq(LABEL.projectId));
        assertThatThrownBy(() -> full.compiled(DIALECT, OURS))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("full join with projects");
        DerivedTable projects = select(PROJECT).as("p");
        assertThat(select(LABEL.code)
                        .from(LABEL)
                        .fullJoin(projects, projects.column(PROJECT.id).eq(LABEL.projectId))
                        .compiled(DIALECT, OURS)
                        .sql())
                .contains("full join (select");
    }

    @Test
    void rowsOfAnotherTenantAreNotWritten() {
        UUID other = new UUID(0, 2);
        for (Executable foreign : new Executable[] {
            insertInto(TASK).set(TASK.title.set("x"), TASK.projectId.set(1L), TASK.tenantId.set(other)),
            insertInto(TASK)
                    .columns(TASK.title, TASK.projectId, TASK.tenantId)
                    .select(select(into(Triple::new, PROJECT.name, PROJECT.id, PROJECT.tenantId))
                            .acrossTenants()),
            update(TASK).set(TASK.tenantId.set(other)).everyRow(),
            insertInto(MEMBER).values(member("a")).onConflict(MEMBER.id).doUpdate(MEMBER.tenantId.set(other))
        }) {
            assertThatThrownBy(() -> foreign.compiled(DIALECT, OURS))
                    .isInstanceOf(ForeignTenantException.class)
                    .hasMessageContaining("tenantId names another tenant");
        }
        Executable own = insertInto(TASK).set(TASK.title.set("x"), TASK.projectId.set(1L), TASK.tenantId.set(TENANT));
        assertThat(own.compiled(DIALECT, OURS).sql()).contains("values (?, ?, ?)");
        assertThatThrownBy(() -> own.compiled(DIALECT, Criteria.DEFAULT.tenant(other)))
                .as("kept text serves the tenant that the statement names, and no other")
                .isInstanceOf(ForeignTenantException.class);
    }

    record Triple(String title, Long project, UUID tenant) {}
}
