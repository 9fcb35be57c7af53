// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.edited.DrawerTable.DRAWER;
import static dev.athanor.postgres.session.edited.NoteTable.NOTE;
import static dev.athanor.postgres.session.edited.PaperTable.PAPER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.CommitMode;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.postgres.session.edited.Drawer;
import dev.athanor.postgres.session.edited.DrawerTable;
import dev.athanor.postgres.session.edited.Note;
import dev.athanor.postgres.session.edited.Paper;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a session is told to, it keeps what others have changed in other components of a row beside what it changes itself. */
class MergeConcurrentChangesTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @RegisterExtension
    static final Workshop OFFICE = Workshop.with(DRAWER, PAPER, NOTE);

    private Session session;
    private List<Paper> papers;

    private static SessionOptions merging() {
        return OFFICE.db().options().mergeConcurrentChanges().clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void sixPapers() {
        OFFICE.db().inTransaction(first -> {
            first.add(new Drawer("A", 1, "first"));
            first.add(new Drawer("A", 2, "second"));
            first.add(new Drawer("B", 1, "third"));
            for (int i = 0; i < 6; i++) {
                first.add(Paper.titled("p" + i));
            }
        });
        session = OFFICE.db().openSession(merging());
        papers = session.list(select(PAPER).orderBy(PAPER.title));
        OFFICE.sent().clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static void others(Paper paper, String assignments) {
        OFFICE.execute("update papers set " + assignments + ", version = version + 1 where id = '" + paper.id() + "'");
    }

    private static String row(Paper paper, String columns) {
        return OFFICE.rows("select " + columns + " from papers where id = '" + paper.id() + "'")
                .get(0);
    }

    @ParameterizedTest
    @EnumSource(CommitMode.class)
    void changesOfOtherComponentsAreKeptBesideOurs(CommitMode mode) {
        try (Session writer = OFFICE.db().openSession(merging().commitMode(mode))) {
            Paper paper = writer.find(PAPER, papers.get(0).id()).orElseThrow();
            writer.update(paper, PAPER.title.set("ours"));
            others(paper, "pages = 7");
            writer.commit();
            assertThat(row(paper, "title, pages, version, changed_at at time zone 'utc'"))
                    .isEqualTo("ours|7|2|2030-01-01 00:00:00");
            Paper merged = writer.current(paper);
            assertThat(merged.title()).isEqualTo("ours");
            assertThat(merged.pages()).isEqualTo(7);
            assertThat(merged.version()).isEqualTo(2);
            assertThat(writer.find(PAPER, paper.id())).contains(merged);
        }
    }

    @Test
    void aMergeCostsAFlightToReadAndOneToWrite() {
        session.update(papers.get(0), PAPER.title.set("ours"));
        OFFICE.flights(1, session::commit);
        session.update(papers.get(1), PAPER.title.set("ours"));
        others(papers.get(1), "pages = 7");
        OFFICE.flights(4, session::commit);
    }

    @Test
    void eachRowOfABatchIsMergedInEachTable() {
        Note note = session.add(new Note(null, ToOne.of(papers.get(0)), "first", 0));
        session.commit();
        papers = session.list(select(PAPER).orderBy(PAPER.title));
        note = session.find(NOTE, note.id()).orElseThrow();
        for (Paper paper : papers) {
            session.update(paper, PAPER.remark.set("ours"));
        }
        Note other = session.find(NOTE, note.id()).orElseThrow();
        session.update(other, NOTE.paper.set(papers.get(1)));
        Paper fresh = session.add(Paper.titled("new"));
        others(papers.get(1), "pages = 21");
        others(papers.get(4), "pages = 24");
        OFFICE.execute("update notes set text = 'theirs', version = 5");
        session.commit();
        assertThat(OFFICE.rows("select title, remark, pages, version from papers order by title"))
                .containsExactly(
                        "new|null|1|0",
                        "p0|ours|1|1",
                        "p1|ours|21|2",
                        "p2|ours|1|1",
                        "p3|ours|1|1",
                        "p4|ours|24|2",
                        "p5|ours|1|1");
        assertThat(OFFICE.rows("select text, version, paper_id from notes"))
                .containsExactly("theirs|6|" + papers.get(1).id());
        assertThat(session.current(fresh).version()).isZero();
    }

    @Test
    void rowsOfAMaskedUpdateAreMerged() {
        session.update(papers.get(0), PAPER.title.set("t"));
        session.update(papers.get(1), PAPER.remark.set("r"));
        session.update(papers.get(2), PAPER.pages.set(3));
        session.update(papers.get(3), PAPER.price.set(BigDecimal.TEN));
        session.update(papers.get(4), PAPER.tags.set(List.of("a", "b")));
        session.update(papers.get(5), PAPER.scan.set(new byte[] {1}), PAPER.pages.set(9));
        assertThat(session.plan().toString()).contains("each in columns of its own");
        papers.forEach(paper -> others(paper, "layout = '{\"font\": \"mono\", \"columns\": 2}'"));
        session.commit();
        assertThat(OFFICE.rows("select title, remark, pages, price, tags, scan, layout ->> 'font', version"
                        + " from papers order by id"))
                .containsExactly(
                        "t|null|1|1|{}|null|mono|2",
                        "p1|r|1|1|{}|null|mono|2",
                        "p2|null|3|1|{}|null|mono|2",
                        "p3|null|1|10|{}|null|mono|2",
                        "p4|null|1|1|{a,b}|null|mono|2",
                        "p5|null|9|1|{}|\\x01|mono|2");
    }

    @Test
    void theSameComponentChangedToDifferentValuesIsNamed() {
        session.update(papers.get(0), PAPER.title.set("ours"), PAPER.pages.set(3));
        session.update(papers.get(1), PAPER.pages.set(3), PAPER.remark.set("r"));
        session.update(papers.get(2), PAPER.pages.set(4));
        others(papers.get(0), "title = 'theirs', price = 2");
        others(papers.get(1), "pages = 2");
        others(papers.get(2), "remark = 'theirs'");
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(StaleEntityException.class, stale -> {
                    assertThat(stale.entity()).isEqualTo("Paper");
                    assertThat(stale.keys())
                            .containsExactly(papers.get(0).id(), papers.get(1).id());
                    assertThat(stale.conflicts()).containsExactly("title", "pages");
                })
                .hasMessageStartingWith("2 rows of Paper were changed by somebody else in the meantime,"
                        + " to other values than here, in title, pages.")
                .hasMessageNotContaining("theirs");
        assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
        session.rollback();
        assertThat(OFFICE.rows("select count(*) from papers where title = 'ours' or pages in (3, 4)"))
                .containsExactly("0");
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        session.update(papers.get(0), PAPER.title.set("same"), PAPER.price.set(new BigDecimal("2.0")));
        others(papers.get(0), "title = 'same', price = 2.0");
        session.commit();
        assertThat(row(papers.get(0), "title, version")).isEqualTo("same|1");
        assertThat(session.current(papers.get(0)).version()).isEqualTo(1);
    }

    @Test
    void aReferenceByTwoColumnsIsOneThing() {
        session.update(papers.get(0), PAPER.drawer.set(ToOne.to(DRAWER, new DrawerTable.Key("A", 1))));
        session.update(papers.get(1), PAPER.drawer.set(ToOne.to(DRAWER, new DrawerTable.Key("A", 1))));
        session.update(papers.get(2), PAPER.title.set("ours"));
        session.commit();
        papers = session.list(select(PAPER).orderBy(PAPER.id));
        session.update(papers.get(0), PAPER.drawer.set(ToOne.to(DRAWER, new DrawerTable.Key("A", 2))));
        session.update(papers.get(2), PAPER.title.set("again"));
        others(papers.get(0), "title = 'theirs'");
        others(papers.get(2), "drawer_hall = 'B', drawer_number = 1");
        session.commit();
        assertThat(row(papers.get(0), "title, drawer_hall, drawer_number")).isEqualTo("theirs|A|2");
        assertThat(row(papers.get(2), "title, drawer_hall, drawer_number")).isEqualTo("again|B|1");
        Paper moved = session.current(papers.get(2));
        assertThat(moved.drawer().get().label()).isEqualTo("third");

        session.update(papers.get(1), PAPER.drawer.set(ToOne.to(DRAWER, new DrawerTable.Key("A", 2))));
        others(papers.get(1), "drawer_hall = 'B'");
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.conflicts()).containsExactly("drawer"));
    }

    @Test
    void aDocumentIsOneThing() {
        session.update(papers.get(0), PAPER.layout.set(new Paper.Layout(3, "serif")));
        others(papers.get(0), "layout = '{\"font\": \"mono\", \"columns\": 1}'");
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.conflicts()).containsExactly("layout"));
    }

    @Test
    void bytesThatWereChangedInPlaceAreMerged() {
        session.update(papers.get(0), PAPER.scan.set(new byte[] {1, 2}));
        session.commit();
        Paper paper = session.find(PAPER, papers.get(0).id()).orElseThrow();
        others(paper, "pages = 5");
        paper.scan()[0] = 9;
        session.commit();
        assertThat(row(paper, "scan, pages, version")).isEqualTo("\\x0902|5|3");
        paper = session.find(PAPER, paper.id()).orElseThrow();
        others(paper, "scan = '\\x07'");
        paper.scan()[0] = 8;
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.conflicts()).containsExactly("scan"));
    }

    @Test
    void whatOthersDeletedIsStale() {
        session.update(papers.get(0), PAPER.title.set("ours"));
        session.update(papers.get(1), PAPER.title.set("ours"));
        others(papers.get(0), "pages = 2");
        OFFICE.execute("delete from papers where id = '" + papers.get(1).id() + "'");
        assertThatThrownBy(session::commit).isInstanceOfSatisfying(StaleEntityException.class, stale -> {
            assertThat(stale.keys()).containsExactly(papers.get(1).id());
            assertThat(stale.conflicts()).isEmpty();
        });
    }

    @Test
    void whatOthersChangedIsNotDeleted() {
        others(papers.get(0), "pages = 2");
        papers.forEach(session::delete);
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys())
                                .containsExactly(papers.get(0).id()));
        assertThat(OFFICE.rows("select count(*) from papers")).containsExactly("6");
    }

    @Test
    void aRecordThatWasNotReadHereHasNoBaseToMergeOn() {
        Paper detached = papers.get(0);
        session.clear();
        session.update(detached.withTitle("ours"));
        others(detached, "pages = 2");
        assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void whatTheTransactionDidBeforeIsKept() {
        session.update(papers.get(0), PAPER.title.set("before"));
        session.flush();
        session.update(papers.get(0), PAPER.pages.set(4));
        session.update(papers.get(1), PAPER.title.set("ours"));
        others(papers.get(1), "pages = 3");
        session.commit();
        assertThat(row(papers.get(0), "title, pages, version")).isEqualTo("before|4|2");
        assertThat(row(papers.get(1), "title, pages, version")).isEqualTo("ours|3|2");
    }

    @Test
    void itWorksBehindSavepointsAndWithThem() {
        session.update(papers.get(0), PAPER.title.set("outer"));
        session.inNested(inner -> {
            inner.update(papers.get(1), PAPER.title.set("inner"));
            others(papers.get(1), "pages = 3");
            inner.flush();
            assertThat(inner.current(papers.get(1)).pages()).isEqualTo(3);
            inner.inNested(innermost -> {
                innermost.update(papers.get(2), PAPER.title.set("innermost"));
                others(papers.get(2), "pages = 3");
            });
        });
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.update(papers.get(3), PAPER.title.set("undone"));
                    others(papers.get(3), "pages = 3");
                    inner.flush();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        session.update(papers.get(3), PAPER.remark.set("kept"));
        session.commit();
        assertThat(OFFICE.rows("select title, remark, pages, version from papers order by id limit 4"))
                .containsExactly("outer|null|1|1", "inner|null|3|2", "innermost|null|3|2", "p3|kept|3|2");
    }

    @Test
    void aConflictBehindASavepointUndoesTheSavepoint() {
        session.update(papers.get(0), PAPER.title.set("outer"));
        assertThatThrownBy(() -> session.inNested(inner -> {
                    inner.update(papers.get(1), PAPER.title.set("inner"));
                    others(papers.get(1), "title = 'theirs'");
                }))
                .isInstanceOf(StaleEntityException.class);
        session.commit();
        assertThat(OFFICE.rows("select title from papers order by id limit 2")).containsExactly("outer", "theirs");
    }

    /** Others strike each time the rows have been read again, so often. */
    private List<String> striking(int times) {
        List<String> struck = new ArrayList<>();
        session.listen(event -> {
            if (event.sql().startsWith("select") && event.label().contains("papers") && struck.size() < times) {
                struck.add(event.sql());
                others(papers.get(0), "pages = pages + 1");
            }
        });
        return struck;
    }

    @Test
    void aThirdWriterIsTakenInAsWell() {
        List<String> struck = striking(9);
        session.update(papers.get(0), PAPER.title.set("ours"));
        others(papers.get(0), "remark = 'theirs'");
        session.commit();
        assertThat(struck).hasSize(9);
        assertThat(row(papers.get(0), "title, remark, pages, version")).isEqualTo("ours|theirs|10|11");
    }

    @Test
    void aThirdWriterWhoAlwaysWinsIsReported() {
        List<String> struck = striking(1_000);
        session.update(papers.get(0), PAPER.title.set("ours"));
        others(papers.get(0), "remark = 'theirs'");
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        StaleEntityException.class,
                        stale -> assertThat(stale.keys())
                                .containsExactly(papers.get(0).id()));
        assertThat(struck).hasSize(10);
        assertThat(row(papers.get(0), "title, pages, version")).isEqualTo("p0|11|11");
    }
}
