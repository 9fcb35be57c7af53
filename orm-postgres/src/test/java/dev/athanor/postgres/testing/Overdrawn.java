// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.fail;

import dev.athanor.ddl.Schema;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.Budget;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with budgets, some of which cost too much: {@link NestedRunsTest} runs them. */
class Overdrawn {
    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

    private Database database;

    /** A budget by another name. */
    @Budget(flights = 0)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Silent {}

    @BeforeEach
    void readsBefore(Session session, Database db) {
        database = db;
        session.list(select(NOTE));
    }

    @AfterEach
    void readsAfter(Session session) {
        session.list(select(NOTE));
    }

    @Test
    @Budget(statements = 2, flights = 2)
    void keepsWithinItsBudget(Session session) {
        session.add(Note.titled("first")); // takes keys, in a flight of their own
        session.commit();
    }

    @Test
    @Budget(statements = 1)
    void sendsOneStatementTooMany(Session session) {
        session.find(NOTE, 1L);
        session.find(NOTE, 2L);
    }

    @Test
    @Budget(statements = 5, flights = 1)
    void takesOneFlightTooMany(Session session) {
        session.find(NOTE, 1L);
        session.find(NOTE, 2L);
    }

    @Test
    @Silent
    void countsADatabaseItWasGivenBefore() {
        database.inTransaction(session -> session.list(select(NOTE)));
    }

    @Test
    @Budget(flights = 0)
    void failsForAnotherReason(Session session) {
        session.list(select(NOTE));
        fail("another reason");
    }

    @Test
    @Budget
    void limitsNothing() {}

    @Test
    @Budget(flights = 0)
    void sendsNothing() {}

    @Test
    void hasNoBudget(Session session) {
        session.list(select(NOTE));
    }
}
