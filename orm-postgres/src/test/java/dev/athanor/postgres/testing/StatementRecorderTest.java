// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.engine.StatementEvent;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.StatementRecorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the recorder tells of real sessions. */
class StatementRecorderTest {

    private static final String FIND = "select id, title from notes where id = ?";

    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

    @Test
    void remembersTextLabelTypesRowsAndFlight(Session session, StatementRecorder recorder) {
        session.find(NOTE, 1L);
        assertThat(recorder.statements()).singleElement().satisfies(event -> {
            assertThat(event.sql()).isEqualTo(FIND);
            assertThat(event.label()).isEqualTo("select notes");
            assertThat(event.parameterTypes()).containsExactly("bigint");
            assertThat(event.rows()).isZero();
            assertThat(event.flight()).isPositive();
        });
    }

    @Test
    void comparesStatementsInOrder(Session session, StatementRecorder recorder) {
        session.find(NOTE, 1L);
        session.count(select(NOTE));
        recorder.assertExecuted(FIND, "select count(*) from notes");
        assertThatThrownBy(() -> recorder.assertExecuted("select count(*) from notes", FIND))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("] " + FIND + " -- (bigint) 0 rows");
    }

    @Test
    void countsWhatAnActionSends(Session session, StatementRecorder recorder) {
        session.add(Note.titled("first"));
        recorder.assertStatements(1, () -> recorder.assertFlights(1, session::commit));
        recorder.assertFlights(0, session::commit);
        assertThatThrownBy(() -> recorder.assertFlights(2, () -> session.find(NOTE, 1L)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected flights: 2, but there were 1:")
                .hasMessageContaining(FIND);
    }

    @Test
    void countsWhatWasSentSinceItWasCleared(Session session, StatementRecorder recorder) {
        session.add(Note.titled("first"));
        recorder.clear();
        recorder.assertFlights(0);
        session.commit();
        recorder.assertStatements(1);
        recorder.assertFlights(1);
        assertThatThrownBy(() -> recorder.assertStatements(2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected statements: 2, but there were 1:")
                .hasMessageContaining("insert into notes");
    }

    @Test
    void countsAnEmptyActionAsNothing(StatementRecorder recorder) {
        assertThatThrownBy(() -> recorder.assertStatements(1, () -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(nothing)");
    }

    @Test
    void showsTheUnitOfWorkButNoValue(Session session, StatementRecorder recorder) {
        session.add(Note.titled("a secret"));
        session.commit();
        assertThat(recorder.events()).extracting(StatementEvent::control).contains(true, false);
        assertThat(recorder.toString())
                .contains("insert into notes", "release savepoint")
                .doesNotContain("secret");
    }

    @Test
    void recordsUntilItIsClosed(Database db) {
        StatementRecorder recorder = StatementRecorder.of(db);
        db.inTransaction(session -> session.find(NOTE, 1L));
        recorder.close();
        db.inTransaction(session -> session.find(NOTE, 1L));
        recorder.assertExecuted(FIND);
    }
}
