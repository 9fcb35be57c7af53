// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.testing;

import static dev.athanor.postgres.testing.NoteTable.NOTE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.error.DatabaseException;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FlightProxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test may do in a database of its own. */
class DatabasePerTestTest {

    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.databasePerTest(Schema.of(NOTE));

    @RepeatedTest(2)
    void whatIsCommittedIsSeenByOthersUntilTheTestEnds(Session session, TestDatabase database) throws SQLException {
        assertThat(rows(database)).isZero();
        session.add(Note.titled("first"));
        session.commit();
        assertThat(rows(database)).isEqualTo(1);
    }

    @Test
    void programsConnectByThemselves(TestDatabase database) {
        try (Database own = Postgres.connect(database.url(), database.user(), database.password())) {
            own.inTransaction(session -> session.add(Note.titled("first")));
            assertThat(own.<Long>transaction(session -> session.count(select(NOTE))))
                    .isEqualTo(1);
        }
    }

    @Test
    void aUnitOfWorkIsOneFlightFromTheFirstConnectionOn(Session session, FlightProxy proxy) {
        proxy.assertFlights(1, () -> session.list(select(NOTE)));
        session.add(Note.titled("first"));
        proxy.assertFlights(1, session::commit);
    }

    @Test
    void manyThreadsHaveTheirConnections(Database db) {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> db.inTransaction(session -> session.add(Note.titled("note " + i))));
        assertThat(db.<Long>transaction(session -> session.count(select(NOTE)))).isEqualTo(40);
    }

    @Test
    void aBrokenConnectionIsReplaced(Database db, FlightProxy proxy) {
        proxy.cutBefore(message -> message.sql().equals("commit"));
        assertThatThrownBy(() -> db.inTransaction(session -> session.add(Note.titled("first"))))
                .isInstanceOf(DatabaseException.class);
        proxy.heal();
        db.inTransaction(session -> session.add(Note.titled("second")));
        assertThat(db.<Long>transaction(session -> session.count(select(NOTE)))).isEqualTo(1);
    }

    private static long rows(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from notes")) {
            result.next();
            return result.getLong(1);
        }
    }
}
