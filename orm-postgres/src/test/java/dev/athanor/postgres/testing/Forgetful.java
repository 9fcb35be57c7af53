// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.fail;

import dev.athanor.ddl.Schema;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that must fail: {@link NestedRunsTest} runs them. */
final class Forgetful {

    private Forgetful() {}

    static class Rollback {

        @RegisterExtension
        static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

        @Test
        void forgetsToCommit(Session session) {
            session.add(Note.titled("first"));
            session.add(Note.titled("second"));
        }

        @Test
        void forgetsToCommitASessionOfItsOwn(Database db) {
            try (Session session = db.openSession()) {
                session.add(Note.titled("first"));
            }
        }

        @Test
        @SuppressWarnings("MustBeClosedChecker") // that is the point
        void forgetsToClose(Database db) {
            db.openSession().find(NOTE, 1L);
        }

        @Test
        void failsForAnotherReason(Session session) {
            session.add(Note.titled("first"));
            fail("another reason");
        }

        @Test
        void asksForADatabaseThatNobodySees(TestDatabase database) {
            fail("it is there: " + database);
        }

        @Test
        void isCleanAfterAllThis(Session session) {
            if (session.exists(select(NOTE))) {
                fail("another test's rows are here");
            }
        }
    }

    static class OncePerClass {

        @RegisterExtension
        static final AthanorExtension athanor = AthanorExtension.databasePerTest(Schema.of(NOTE));

        @BeforeAll
        static void asksTooEarly(Session session) {
            fail("it is there, open: " + session.isOpen());
        }

        @Test
        void isNeverRun() {}
    }
}
