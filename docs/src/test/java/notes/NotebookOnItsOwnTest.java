// SPDX-License-Identifier: Apache-2.0
package notes;

import static notes.NoteTable.NOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.athanor.ddl.Schema;
import dev.athanor.error.CommitOutcomeUnknownException;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.AthanorExtension;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FlightProxy;
import dev.athanor.testing.flight.FrontendMessage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotebookOnItsOwnTest {
    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.databasePerTest(Schema.of(NOTE));

    @Test
    void connectsAsInProduction(TestDatabase database) {
        try (Database db = Postgres.connect(database.url(), database.user(), database.password())) {
            new Notebook(db).write("buy milk");
            assertEquals(1, new Notebook(db).open().size());
        }
    }

    @Test
    void tellsThatNobodyKnowsWhetherANoteWasWritten(Database db, FlightProxy proxy) {
        Notebook notebook = new Notebook(db);
        proxy.cutAfter(
                message -> message.kind() == Kind.EXECUTE && message.sql().equals("commit"));
        assertThrows(CommitOutcomeUnknownException.class, () -> notebook.write("buy milk"));
        proxy.heal();
        assertEquals(1, notebook.open().size());
    }
}
