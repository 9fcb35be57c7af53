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
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.flushing.Folder;
import dev.athanor.postgres.session.flushing.Paper;
import dev.athanor.postgres.session.flushing.Remark;
import dev.athanor.postgres.session.flushing.Shortcut;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.EntityState;
import dev.athanor.session.Session;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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

    /** Rows that a stream has passed are held by whoever holds them, and are deleted, or read again, as any others. */
    @Test
    void whatLiesBehindTheCursorOfAStreamIsTakenAlong() {
        SHOP.execute("insert into folders (id, parent_id) select n, 9 from generate_series(1001, 3500) n");
        SHOP.execute("insert into papers (id, folder_id) select n, n from generate_series(1001, 3500) n");
        Folder folder;
        Paper paper;
        try (Stream<Folder> folders =
                        session.stream(select(FOLDER).where(FOLDER.id.gt(1000)).orderBy(FOLDER.id));
                Stream<Paper> papers =
                        session.stream(select(PAPER).where(PAPER.id.gt(1000)).orderBy(PAPER.id))) {
            folder = passed(folders, 2_200);
            paper = passed(papers, 2_200);
            session.delete(session.find(FOLDER, 9).orElseThrow());
            assertThat(session.stateOf(folder)).isEqualTo(EntityState.DELETED);
            session.flush();
            assertThat(session.find(FOLDER, 1001)).isEmpty();
            assertThat(session.find(PAPER, 1001)).as("deleted by the database").isEmpty();
            assertThatThrownBy(() -> session.update(folder, FOLDER.parent.set(ToOne.to(FOLDER, 1))))
                    .isInstanceOf(EntityDeletedException.class);
        }
        session.commit();
        assertThatThrownBy(() -> session.refresh(paper)).isInstanceOf(StaleEntityException.class);
        assertThat(SHOP.rows(
                        "select (select count(*) from folders where id > 1000) + (select count(*) from papers where"
                                + " id > 1000)"))
                .containsExactly("0");
    }

    private static <E> E passed(Stream<E> records, int rows) {
        Iterator<E> each = records.iterator();
        E first = each.next();
        for (int i = 1; i < rows; i++) {
            each.next();
        }
        return first;
    }
}
