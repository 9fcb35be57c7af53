// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.tenants.AccountTable.ACCOUNT;
import static dev.athanor.postgres.session.tenants.LabelTable.LABEL;
import static dev.athanor.postgres.session.tenants.ProjectTable.PROJECT;
import static dev.athanor.postgres.session.tenants.TaskTable.TASK;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.postgres.session.tenants.Account;
import dev.athanor.postgres.session.tenants.AccountTable;
import dev.athanor.postgres.session.tenants.Label;
import dev.athanor.postgres.session.tenants.Project;
import dev.athanor.postgres.session.tenants.Task;
import dev.athanor.query.RowQuery;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Database;
import dev.athanor.session.PageRequest;
import dev.athanor.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random statements over the data of two tenants. Every text in the database begins with its owner's letter, deleted rows with another one, and rows of the
 * two refer to each other, so that whatever way a text of the others came, it is seen.
 */
class TenantLeakTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(ACCOUNT, PROJECT, TASK, LABEL);

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);
    private static final AccountTable OTHER = ACCOUNT.as("other");

    private Database ours;

    @BeforeEach
    void mixedData() {
        ours = SHOP.db().with(options -> options.tenant(OURS));
        Random random = new Random(7);
        try (Session session = SHOP.db().openSession(SHOP.db().options().acrossTenants())) {
            List<Account> accounts = new ArrayList<>();
            List<Project> projects = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                UUID owner = random.nextBoolean() ? OURS : THEIRS;
                accounts.add(session.add(new Account(letter(owner) + "account" + i).of(owner)));
            }
            for (int i = 0; i < 40; i++) {
                UUID owner = random.nextBoolean() ? OURS : THEIRS;
                Account reviewer = random.nextBoolean() ? accounts.get(random.nextInt(24)) : null;
                projects.add(session.add(new Project(
                        null,
                        owner,
                        letter(owner) + "project" + i,
                        random.nextInt(5),
                        false,
                        ToOne.of(accounts.get(random.nextInt(24))),
                        reviewer == null ? null : ToOne.of(reviewer),
                        ToMany.empty())));
                session.add(new Label("label" + i, projects.get(random.nextInt(projects.size()))));
            }
            for (int i = 0; i < 60; i++) {
                UUID owner = random.nextBoolean() ? OURS : THEIRS;
                session.add(
                        new Task(null, owner, letter(owner) + "task" + i, ToOne.of(projects.get(random.nextInt(40)))));
            }
            session.commit();
        }
        SHOP.execute("update accounts set name = 'D' || name, deleted_at = now() where id % 4 = 0");
        SHOP.execute("update projects set name = 'D' || name, deleted = true where id % 5 = 0");
    }

    private static String letter(UUID tenant) {
        return tenant.equals(OURS) ? "O" : "T";
    }

    private static void isOurs(@Nullable String text, Object statement) {
        if (text != null) {
            assertThat(text).as("%s", statement).startsWith("O");
        }
    }

    @Test
    void noRandomStatementYieldsAForeignOrDeletedRow() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int texts = 0;
        for (int i = 0; i < 400; i++) {
            try (Session session = ours.openSession()) {
                RowQuery<String> statement = projection(random);
                for (String text : read(session, statement, random)) {
                    isOurs(text, "seed " + seed + ": " + statement);
                    texts++;
                }
            }
        }
        assertThat(texts).as("the statements yield something").isGreaterThan(1_000);
    }

    private static List<String> read(Session session, RowQuery<String> statement, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> session.list(statement);
            case 1 -> session.page(statement, PageRequest.of(1, 50)).rows();
            case 2 -> session.untracked().list(statement);
            default -> {
                try (Stream<String> rows = session.stream(statement)) {
                    yield rows.collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
                }
            }
        };
    }

    /** A text of one entity or another, by way of joins, paths and queries in queries. */
    private static RowQuery<String> projection(Random random) {
        DerivedTable some = select(PROJECT).where(condition(random)).as("some");
        return switch (random.nextInt(14)) {
            case 0 ->
                select(ACCOUNT.name)
                        .from(ACCOUNT)
                        .join(ACCOUNT.projects, PROJECT)
                        .where(condition(random));
            case 1 -> select(coalesced(PROJECT.name)).from(ACCOUNT).leftJoin(ACCOUNT.projects, PROJECT);
            case 2 -> select(coalesced(PROJECT.name)).from(PROJECT).rightJoin(ACCOUNT, ACCOUNT.id.eq(PROJECT.ownerId));
            case 3 -> select(ACCOUNT.name).from(PROJECT).rightJoin(ACCOUNT, ACCOUNT.id.eq(PROJECT.ownerId));
            case 4 -> select(coalesced(PROJECT.owner().name)).where(condition(random));
            case 5 -> select(coalesced(LABEL.project().owner().name));
            case 6 -> select(TASK.title).from(LABEL).join(TASK, TASK.projectId.eq(LABEL.projectId));
            case 7 -> select(some.column(PROJECT.name)).from(some);
            case 8 -> select(OTHER.name).from(ACCOUNT).join(OTHER, OTHER.version.eq(ACCOUNT.version));
            case 9 ->
                select(coalesced(scalar(select(max(TASK.title)).where(TASK.projectId.eq(LABEL.projectId)))))
                        .from(LABEL);
            case 10 -> select(coalesced(PROJECT.reviewer().name)).where(condition(random));
            case 11 -> select(ACCOUNT.name).union(select(PROJECT.name).where(condition(random)));
            case 12 -> common(random);
            default -> select(TASK.title).from(TASK).crossJoin(LABEL).where(TASK.projectId.eq(LABEL.projectId));
        };
    }

    /** A query in {@code with}. */
    private static RowQuery<String> common(Random random) {
        CommonTable some = with(
                "some", select(into(Named::new, PROJECT.name, PROJECT.ownerId)).where(condition(random)));
        return select(ACCOUNT.name).from(some).join(ACCOUNT, ACCOUNT.id.eq(some.column(PROJECT.ownerId)));
    }

    record Named(String name, Long owner) {}

    /** Where there is no row, a text that is ours. */
    private static Expression<String> coalesced(Expression<String> text) {
        return coalesce(text, value("O none"));
    }

    private static Condition condition(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> PROJECT.size.gt(random.nextInt(4));
            case 1 -> PROJECT.owner().name.like("%a%").or(PROJECT.size.eq(2));
            case 2 -> PROJECT.id.in(select(TASK.projectId));
            case 3 ->
                exists(select(LABEL).where(LABEL.projectId.eq(PROJECT.id))).not();
            case 4 -> PROJECT.tenantId.eq(THEIRS).or(PROJECT.size.lt(3));
            default -> PROJECT.tasks.none();
        };
    }

    @Test
    void noGraphAndNoHandleLeadsToAForeignOrDeletedRow() {
        for (int way = 0; way < 3; way++) {
            try (Session session = ours.openSession()) {
                List<Account> accounts = session.list(
                        way < 2
                                ? select(ACCOUNT)
                                : select(ACCOUNT)
                                        .with(ACCOUNT.projects.with(PROJECT.tasks, PROJECT.owner, PROJECT.reviewer)));
                if (way == 1) {
                    session.list(select(ACCOUNT).withDeleted().acrossTenants());
                    session.list(select(PROJECT).withDeleted().acrossTenants());
                }
                assertThat(accounts).isNotEmpty();
                for (Account account : accounts) {
                    isOurs(account.name(), way);
                    for (Project project : account.projects().get()) {
                        isOurs(project.name(), way);
                        isOurs(seen(project.owner()), way);
                        project.tasks().get().forEach(task -> isOurs(task.title(), "task"));
                    }
                }
            }
        }
    }

    @Test
    void noJoinedRecordAndNoPartOfACollectionIsForeignOrDeleted() {
        try (Session session = ours.openSession()) {
            List<Project> projects =
                    session.list(select(PROJECT).with(PROJECT.owner.joined(), PROJECT.reviewer.joined()));
            assertThat(projects).isNotEmpty();
            for (Project project : projects) {
                isOurs(seen(project.owner()), "joined");
                isOurs(project.reviewer() == null ? null : seen(project.reviewer()), "joined");
            }
            List<Label> labels =
                    session.list(select(LABEL).with(LABEL.project.joined().with(PROJECT.owner.joined())));
            assertThat(labels).hasSize(40);
            for (Label label : labels) {
                if (label.project().isLoaded()) {
                    isOurs(label.project().get().name(), "joined behind joined");
                }
            }
        }
        try (Session session = ours.openSession()) {
            List<Account> accounts = session.list(select(ACCOUNT));
            var some = session.load(accounts, ACCOUNT.projects.limit(2));
            for (Account account : accounts) {
                some.of(account).forEach(project -> isOurs(project.name(), "some"));
            }
        }
    }

    private static @Nullable String seen(ToOne<Account> handle) {
        return handle.isLoaded() ? handle.get().name() : null;
    }

    @Test
    void noKeyFindsAForeignOrDeletedRow() {
        try (Session session = ours.openSession()) {
            List<Long> keys = session.list(select(ACCOUNT.id).withDeleted().acrossTenants());
            assertThat(keys).hasSize(24);
            long found = 0;
            for (int round = 0; round < 2; round++) {
                for (Long key : keys) {
                    found += session.find(ACCOUNT, key).map(Account::name).stream()
                            .peek(name -> isOurs(name, "find"))
                            .count();
                }
                session.list(select(ACCOUNT).withDeleted().acrossTenants());
            }
            assertThat(found).isPositive().isLessThan(48);
        }
    }
}
