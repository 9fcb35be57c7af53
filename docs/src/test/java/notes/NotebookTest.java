// SPDX-License-Identifier: Apache-2.0
package notes;

import static notes.NoteTable.NOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.ddl.Schema;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.testing.AthanorExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotebookTest {
    @RegisterExtension
    static final AthanorExtension athanor = AthanorExtension.rollbackPerTest(Schema.of(NOTE));

    @BeforeEach
    void writeOne(Session session) {
        session.add(new Note(null, "buy milk", false));
        session.commit();
    }

    @Test
    void listsWhatIsOpen(Database db) {
        Notebook notebook = new Notebook(db);
        Note second = notebook.write("answer Ada");
        assertEquals(2, notebook.open().size());
        notebook.finish(second);
        assertEquals(
                List.of("buy milk"), notebook.open().stream().map(Note::title).toList());
    }
}
