// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.StatementRecorder;
import dev.athanor.testing.flight.FlightProxy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test may do in the transaction that is rolled back at its end. */
class RollbackPerTestTest {

    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

    private static Instant lastFault = Instant.MAX;

    @BeforeEach
    void fill(Session session) {
        assertThat(session.count(select(NOTE))).isZero();
        session.add(Note.titled("first"));
        session.commit();
    }

    @AfterEach
    void stillSeesTheSameSession(Session session) {
        assertThat(session.isOpen()).isTrue();
    }

    @RepeatedTest(3)
    void laterSessionsSeeWhatWasCommitted(Session session, Database db) {
        db.inTransaction(other -> other.add(Note.titled("second")));
        session.add(Note.titled("third"));
        session.commit();
        assertThat(titles(db)).isEqualTo(3);
    }

    @RepeatedTest(2)
    void sessionsWithOptionsOfTheirOwnAreRolledBackAsWell(Database db) {
        try (Session session = db.openSession(SessionOptions.DEFAULT.strict())) {
            session.add(Note.titled("second"));
            session.commit();
        }
        assertThat(titles(db)).isEqualTo(2);
    }

    @Test
    void whatASessionRollsBackIsGoneButNothingElse(Database db) {
        db.inTransaction(session -> session.add(Note.titled("second")));
        try (Session session = db.openSession()) {
            session.add(Note.titled("third"));
            session.flush();
            session.rollback();
        }
        assertThat(titles(db)).isEqualTo(2);
    }

    @Test
    void aFailedCommitSpoilsNothing(Database db) {
        assertThatThrownBy(() -> db.inTransaction(session -> session.add(Note.titled("first"))))
                .isInstanceOf(UniqueViolationException.class);
        db.inTransaction(session -> session.add(Note.titled("second")));
        assertThat(titles(db)).isEqualTo(2);
    }

    @Test
    void workThatThrowsLosesNothingThatTheTestMustAnswerFor(Database db) {
        assertThatThrownBy(() -> db.inTransaction(session -> {
                    session.add(Note.titled("second"));
                    throw new IllegalArgumentException("the work has failed");
                }))
                .hasMessage("the work has failed");
        assertThat(titles(db)).isEqualTo(1);
    }

    /** A network that stayed silent would hold up the rollback at the end until the socket's timeout, after a minute. */
    @RepeatedTest(2)
    void brokenNetworksAreMendedAtTheEnd(FlightProxy proxy) {
        assertThat(Duration.between(lastFault, Instant.now())).isLessThan(Duration.ofSeconds(40));
        proxy.blackHole();
        lastFault = Instant.now();
    }

    @Test
    void recorderAndProxyCountTheSame(Session session, StatementRecorder recorder, FlightProxy proxy) {
        session.add(Note.titled("second"));
        recorder.clear();
        proxy.reset();
        session.commit();
        assertThat(recorder.flights()).isEqualTo(1);
        assertThat(recorder.statements()).hasSize(1);
        assertThat(proxy.flights()).hasSize(1);
        assertThat(proxy.flights().get(0).statements()).first().isEqualTo("savepoint athanor_unit");
    }

    private static long titles(Database db) {
        return db.transaction(session -> session.count(select(NOTE)));
    }
}
