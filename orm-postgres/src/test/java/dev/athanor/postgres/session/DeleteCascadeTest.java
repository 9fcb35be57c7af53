// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.flushing.FolderTable.FOLDER;
import static dev.athanor.postgres.session.flushing.PaperTable.PAPER;
import static dev.athanor.postgres.session.flushing.RemarkTable.REMARK;
import static dev.athanor.postgres.session.flushing.ShortcutTable.SHORTCUT;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.StatementEvent;
import dev.athanor.error.EntityDeletedException;
import dev.athanor.postgres.session.flushing.Folder;
import dev.athanor.postgres.session.flushing.Paper;
import dev.athanor.postgres.session.flushing.Remark;
import dev.athanor.postgres.session.flushing.Shortcut;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A delete takes children with it: deleted by the session, or left to the database, of which the session then reads again. */
class DeleteCascadeTest {
    @RegisterExtension
    static final Workshop SHOP = Workshop.with(FOLDER, PAPER, REMARK, SHORTCUT);

    private Session session;

    @BeforeEach
    void aTreeOfFolders() {
        SHOP.db().inTransaction(first -> {
            Folder root = first.add(folder(1, null));
            for (int branch = 2; branch <= 4; branch++) {
                Folder inner = first.add(folder(branch, ToOne.of(root)));
                first.add(folder(branch * 10, ToOne.of(inner)));
                first.add(folder(branch * 10 + 1, ToOne.of(inner)));
            }
            first.add(folder(9, null));
            first.add(new Paper(1, ToOne.to(FOLDER, 20)));
            first.add(new Paper(2, ToOne.to(FOLDER, 9)));
            first.add(new Remark(1, 1));
            first.add(new Remark(2, 2));
            first.add(new Shortcut(1, ToOne.to(FOLDER, 20)));
            first.add(new Shortcut(2, ToOne.to(FOLDER, 9)));
        });
        session = SHOP.db().openSession();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Folder folder(int id, @Nullable ToOne<Folder> parent) {
        return new Folder(id, parent, ToMany.empty(), ToMany.empty());
    }

    private static List<String> labels() {
        return SHOP.sent().statements().stream().map(StatementEvent::label).toList();
    }

    @Test
    void theSessionLoadsAndDeletesAWholeTreeALevelAtATime() {
        Folder root = session.find(FOLDER, 1).orElseThrow();
        SHOP.sent().clear();
        session.delete(root);
        assertThat(labels())
                .as("three levels below the root, the last of them empty")
                .hasSize(3);
        SHOP.sent().clear();
        session.commit();
        assertThat(labels()).containsExactly("delete from folders");
        assertThat(SHOP.rows("select id from folders")).containsExactly("9");
    }

    @Test
    void aDetachedOwnerTakesItsChildrenAsWell() {
        session.delete(folder(2, ToOne.to(FOLDER, 1)));
        session.commit();
        assertThat(SHOP.rows("select id from folders where id in (2, 20, 21)")).isEmpty();
        assertThat(SHOP.rows("select count(*) from folders")).containsExactly("8");
    }

    @Test
    void childrenThatWereAddedAreForgotten() {
        Folder branch = session.find(FOLDER, 2).orElseThrow();
        branch.folders().get();
        Folder added = session.add(folder(22, ToOne.of(branch)));
        session.delete(session.current(branch));
        session.commit();
        assertThat(session.stateOf(added)).isEqualTo(EntityState.DETACHED);
        assertThat(SHOP.rows("select id from folders where parent_id = 2 or id = 22"))
                .isEmpty();
    }

    @Test
    void aFolderInItselfIsDeletedOnce() {
        SHOP.execute("update folders set parent_id = 9 where id = 9");
        session.delete(session.find(FOLDER, 9).orElseThrow());
        session.commit();
        assertThat(SHOP.rows("select id from folders where id = 9")).isEmpty();
    }

    @Test
    void whatTheDatabaseDeletesIsNotKnownAnyMore() {
        List<Paper> papers = session.list(select(PAPER).orderBy(PAPER.id));
        List<Remark> remarks = session.list(select(REMARK).orderBy(REMARK.id));
        session.delete(session.find(FOLDER, 20).orElseThrow());
        session.flush();
        assertThat(session.find(PAPER, 1)).isEmpty();
        assertThat(session.find(REMARK, 1)).as("two references away").isEmpty();
        assertThat(session.find(PAPER, 2)).contains(papers.get(1));
        assertThat(session.find(REMARK, 2)).contains(remarks.get(1));
        session.commit();
    }

    @Test
    void whereTheDatabaseTakesAReferenceAwayItIsReadAgain() {
        List<Shortcut> shortcuts = session.list(select(SHORTCUT).orderBy(SHORTCUT.id));
        session.delete(session.find(FOLDER, 20).orElseThrow());
        session.flush();
        assertThat(session.stateOf(shortcuts.get(0))).isEqualTo(EntityState.EXPIRED);
        assertThat(session.find(SHORTCUT, 1).orElseThrow().folder()).isNull();
        assertThat(session.find(SHORTCUT, 2).orElseThrow().folder())
                .isEqualTo(shortcuts.get(1).folder());
        session.commit();
    }

    @Test
    void aDeletedRecordIsKnownAsDeletedUntilTheEndOfTheTransaction() {
        Paper paper = session.find(PAPER, 1).orElseThrow();
        session.delete(paper);
        session.delete(session.find(FOLDER, 20).orElseThrow());
        session.flush();
        assertThatThrownBy(() -> session.update(paper, PAPER.folder.set(ToOne.to(FOLDER, 9))))
                .isInstanceOf(EntityDeletedException.class);
        session.commit();
    }
}
