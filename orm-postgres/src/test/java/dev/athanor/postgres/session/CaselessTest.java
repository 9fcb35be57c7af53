// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.types.LoginTable.LOGIN;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Tuple;
import dev.athanor.ddl.Schema;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.postgres.session.types.Login;
import dev.athanor.postgres.session.types.Login.Nick;
import dev.athanor.query.Upserted;
import dev.athanor.session.KeysetPage;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server compares a {@code citext} without regard to case, whatever way a value comes to it, and keeps it as it was written. */
class CaselessTest {
    @RegisterExtension
    static final Workshop LAB = Workshop.with(LOGIN);

    private Session session;

    @BeforeEach
    void open() {
        session = LAB.db().openSession();
        session.addAll(List.of(login("Ada@X.org", "Countess"), login("bob@x.org", "BOB"), login("Cy@x.org", null)));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Login login(String email, String nick) {
        return new Login(null, email, nick == null ? null : new Nick(nick), null);
    }

    private List<String> found(Condition condition) {
        return session.list(select(LOGIN.email).where(condition).orderBy(LOGIN.email));
    }

    @Test
    void everyComparisonIgnoresCase() {
        assertThat(found(LOGIN.email.eq("ADA@x.ORG"))).containsExactly("Ada@X.org");
        assertThat(found(LOGIN.email.ne("ADA@x.ORG"))).containsExactly("bob@x.org", "Cy@x.org");
        assertThat(found(LOGIN.email.in("ADA@x.ORG", "BOB@X.ORG"))).hasSize(2);
        assertThat(found(LOGIN.email.in(List.of("ADA@x.ORG", "nobody")))).hasSize(1);
        assertThat(found(LOGIN.email.in(select(LOGIN.as("other").email)))).hasSize(3);
        assertThat(found(LOGIN.email.notIn(List.of("ADA@x.ORG")))).hasSize(2);
        assertThat(found(LOGIN.email.gt("AZ"))).containsExactly("bob@x.org", "Cy@x.org");
        assertThat(found(LOGIN.email.between("B", "CZ"))).containsExactly("bob@x.org", "Cy@x.org");
        assertThat(found(LOGIN.email.isDistinctFrom(value("ADA@x.ORG", LOGIN.email.type()))))
                .hasSize(2);
        assertThat(found(LOGIN.nick.eq(new Nick("bob")))).containsExactly("bob@x.org");
        assertThat(found(LOGIN.nick.in(List.of(new Nick("bob"), new Nick("COUNTESS")))))
                .hasSize(2);
        assertThat(found(row(LOGIN.email, LOGIN.nick).eq(Tuple.of("BOB@x.org", new Nick("bob")))))
                .hasSize(1);
    }

    @Test
    void patternsIgnoreCase() {
        assertThat(found(LOGIN.email.like("ADA%"))).hasSize(1);
        assertThat(found(LOGIN.email.like("ADA%").not())).hasSize(2);
        assertThat(found(LOGIN.email.ilike("ADA%"))).hasSize(1);
        assertThat(found(LOGIN.email.startsWith("CY"))).hasSize(1);
        assertThat(found(LOGIN.email.endsWith("X.ORG"))).hasSize(3);
        assertThat(found(LOGIN.email.contains("DA@"))).hasSize(1);
        assertThat(found(LOGIN.email.matches("^ADA"))).hasSize(1);
    }

    @Test
    void whatIsStoredKeepsItsCaseAndIsWrittenWhereOnlyTheCaseChanges() {
        Login ada = session.one(select(LOGIN).where(LOGIN.email.eq("ada@x.org")));
        assertThat(ada.nick()).isEqualTo(new Nick("Countess"));
        session.update(ada, LOGIN.email.set("ADA@X.ORG"));
        session.commit();
        session.execute(update(LOGIN).set(LOGIN.nick.set(new Nick("q"))).where(LOGIN.email.eq("Ada@x.org")));
        session.commit();
        assertThat(LAB.rows("select email, nick from logins where id = " + ada.id()))
                .containsExactly("ADA@X.ORG|q");
        assertThat(LAB.db().copyIn(LOGIN, Stream.of(login("New@x.org", "N")))).isEqualTo(1);
        assertThat(found(LOGIN.email.eq("NEW@X.ORG"))).containsExactly("New@x.org");
        assertThat(session.list(select(LOGIN.email).orderBy(LOGIN.email.desc())))
                .containsExactly("New@x.org", "Cy@x.org", "bob@x.org", "ADA@X.ORG");
    }

    @Test
    void valuesThatDifferInCaseOnlyAreTheSameToAUniqueConstraint() {
        assertThatThrownBy(() -> LAB.db().inTransaction(other -> other.add(login("ADA@X.ORG", null))))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("email");
        List<Upserted<Login>> outcomes = session.list(insertInto(LOGIN)
                .values(login("BOB@X.ORG", "changed"), login("dee@x.org", null))
                .onConflict(LOGIN.email)
                .doUpdate(LOGIN.nick.set(LOGIN.excluded().nick))
                .returningOutcomes(LOGIN));
        assertThat(outcomes)
                .extracting(Upserted::outcome)
                .containsExactly(Upserted.Outcome.UPDATED, Upserted.Outcome.INSERTED);
        session.commit();
        assertThat(LAB.rows("select email, nick from logins where email = 'bob@x.org'"))
                .containsExactly("bob@x.org|changed");
    }

    /** A delete must come before the insert that takes its value. */
    @Test
    void aValueChangesHandsThoughItsFormIsAnother() {
        session.execute(
                update(LOGIN).set(LOGIN.number.set(new BigDecimal("1.0"))).where(LOGIN.email.eq("ada@x.org")));
        Login ada = session.one(select(LOGIN).where(LOGIN.email.eq("ada@x.org")));
        Login bob = session.one(select(LOGIN).where(LOGIN.email.eq("bob@x.org")));
        session.delete(ada);
        session.add(new Login(null, "ADA@x.org", null, new BigDecimal("1.00")));
        session.update(bob, LOGIN.email.set("Robert@x.org"));
        session.add(login("BOB@X.ORG", null));
        session.commit();
        assertThat(LAB.rows("select email, number from logins order by 1"))
                .containsExactly("ADA@x.org|1.00", "BOB@X.ORG|null", "Cy@x.org|null", "Robert@x.org|null");
    }

    @Test
    void pagesByCursorFollowTheOrderOfTheServer() {
        KeysetPage<Login> first = session.page(select(LOGIN).orderBy(LOGIN.email), KeysetRequest.first(2));
        KeysetPage<Login> second =
                session.page(select(LOGIN).orderBy(LOGIN.email), first.next().orElseThrow());
        assertThat(first.rows()).extracting(Login::email).containsExactly("Ada@X.org", "bob@x.org");
        assertThat(second.rows()).extracting(Login::email).containsExactly("Cy@x.org");
    }

    @Test
    void theDatabaseIsComparedWithIt() {
        Schema schema = Schema.of(LOGIN);
        assertThat(LAB.db().differences(schema)).isEmpty();
        assertThat(LAB.another()
                        .with(options -> options.schemas(Map.of("", "elsewhere")))
                        .differences(schema))
                .singleElement()
                .satisfies(missing -> assertThat(missing.remedy())
                        .startsWith("create schema if not exists elsewhere", "create extension if not exists citext"));
        LAB.execute("alter table logins alter column nick type text");
        assertThat(LAB.db().differences(schema))
                .singleElement()
                .satisfies(type -> assertThat(type.toString()).contains("nick", "citext"));
        LAB.execute("alter table logins alter column nick type citext");
    }

    @Test
    void theExtensionIsCreatedBeforeTheTables() {
        List<String> statements = Schema.of(LOGIN).createStatements(PostgresDialect.INSTANCE);
        assertThat(statements.get(0)).isEqualTo("create extension if not exists citext");
        assertThat(statements.get(1)).contains("email citext not null", "nick citext,");
        assertThat(LAB.rows(select(LOGIN.id)
                        .where(LOGIN.email.eq("ADA@x.org"))
                        .literal(
                                LAB.db().platform().dialect(),
                                LAB.db().platform().json())))
                .hasSize(1);
    }
}
