// SPDX-License-Identifier: Apache-2.0
package notes;

import static dev.athanor.query.Sql.select;
import static notes.NoteTable.NOTE;

import dev.athanor.session.Database;
import java.util.List;

public final class Notebook {
    private final Database db;

    public Notebook(Database db) {
        this.db = db;
    }

    public Note write(String title) {
        return db.transaction(session -> session.add(new Note(null, title, false)));
    }

    public void finish(Note note) {
        db.inTransaction(session -> session.update(note, NOTE.done.set(true)));
    }

    public List<Note> open() {
        return db.transaction(
                session -> session.list(select(NOTE).where(NOTE.done.eq(false)).orderBy(NOTE.title)));
    }
}
