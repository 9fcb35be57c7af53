// SPDX-License-Identifier: Apache-2.0
package notes;

import static notes.NoteTable.NOTE;

import dev.athanor.ddl.Schema;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.Budget;
import dev.athanor.testing.StatementRecorder;
import dev.athanor.testing.flight.FlightProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotebookCostTest {
    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

    @Test
    @Budget(statements = 1, flights = 1)
    void listsAtMostInOneStatement(Database db) {
        new Notebook(db).open();
    }

    @Test
    void listsInOneStatement(Database db, StatementRecorder recorder) {
        Notebook notebook = new Notebook(db);
        recorder.assertStatements(1, notebook::open);
        recorder.assertExecuted("select id, title, done from notes where done = ? order by title");
    }

    @Test
    void writesManyInOneFlight(Session session, StatementRecorder recorder, FlightProxy proxy) {
        for (int i = 0; i < 20; i++) {
            session.add(new Note(null, "note " + i, false));
        }
        proxy.assertFlights(1, () -> recorder.assertFlights(1, session::commit));
    }
}
