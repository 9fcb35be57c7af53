// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.Blog.names;
import static dev.athanor.postgres.session.Blog.post;
import static dev.athanor.postgres.session.Blog.tag;
import static dev.athanor.postgres.session.Blog.titles;
import static dev.athanor.postgres.session.relations.PostTable.POST;
import static dev.athanor.postgres.session.relations.TagTable.TAG;
import static dev.athanor.query.Sql.deleteFrom;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.EntityDeletedException;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.relations.Post;
import dev.athanor.postgres.session.relations.Tag;
import dev.athanor.postgres.session.relations.TagTable;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of two tables are linked by a table without an entity; a session makes and undoes links. */
class ManyToManyTest {
    @RegisterExtension
    static final Workshop BLOG = Workshop.with(POST, TAG);

    private static List<String> links() {
        return BLOG.rows("select p.title || ' ' || t.name from post_tags join posts p on p.id = post_id"
                + " join tags t on t.id = tag_id order by 1");
    }

    @Test
    void theLinkTableStandsInTheSchema() {
        assertThat(BLOG.schema().createStatements(Postgres.platform().dialect()))
                .anySatisfy(sql -> assertThat(sql).isEqualToNormalizingWhitespace("""
                    create table post_tags (
                        post_id bigint not null,
                        tag_id uuid not null,
                        constraint post_tags_pkey primary key (post_id, tag_id),
                        constraint post_tags_post_id_fkey foreign key (post_id) references posts (id) on delete cascade,
                        constraint post_tags_tag_id_fkey foreign key (tag_id) references tags (id) on delete cascade
                    )\
                    """))
                .filteredOn(sql -> sql.startsWith("create index"))
                .containsExactly("create index post_tags_tag_id_idx on post_tags (tag_id)");
    }

    @Test
    void aNewGraphIsAddedAndLinkedInOneFlight() throws Exception {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Tag java = tag(session, "java");
            Tag fresh = tag("fresh");
            Post four = session.add(post("four", fresh, java, fresh));
            assertThat(names(four)).containsExactly("fresh", "java");
            assertThat(four.tags().get().get(1)).isSameAs(session.current(java));
            assertThat(session.current(java).posts().isLoaded()).isFalse();
            assertThat(session.plan().summary()).isEqualTo("""
                insert 1 row into posts
                insert 1 row into tags
                link 2 pairs in post_tags, behind both of their ends\
                """);
            BLOG.flights(1, session::commit);
        }
        assertThat(links()).containsExactly("four fresh", "four java", "one java", "one sql", "two java");
    }

    @Test
    void theInverseSideLinksAsWell() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post two = post(session, "two");
            Tag added = session.add(TagTable.builder()
                    .name("new")
                    .posts(ToMany.of(two, post("five")))
                    .build());
            assertThat(titles(added)).containsExactly("two", "five");
            session.update(tag(session, "sql"), TAG.posts.link(two));
            session.commit();
        }
        assertThat(links()).containsExactly("five new", "one java", "one sql", "two java", "two new", "two sql");
    }

    @Test
    void linkingTwiceIsLinkingOnceAndNeedsNoCollection() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = post(session, "one");
            Tag java = tag(session, "java");
            BLOG.sent().clear();
            session.update(one, POST.tags.link(java, java));
            session.update(java, TAG.posts.link(one));
            assertThat(session.plan().summary()).isEqualTo("link 1 pair in post_tags, behind both of their ends");
            session.commit();
            assertThat(Blog.texts(BLOG, "select")).as("nothing was loaded").isEmpty();
            assertThat(Blog.texts(BLOG, "insert"))
                    .containsExactly("insert into post_tags (post_id, tag_id) select * from unnest(?::bigint[],"
                            + " ?::uuid[]) order by 1, 2 on conflict do nothing");
        }
        assertThat(links()).containsExactly("one java", "one sql", "two java");
    }

    @Test
    void whereTheCollectionIsLoadedOnlyWhatDiffersIsWritten() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = post(session, "one");
            assertThat(names(one)).as("in declared order").containsExactly("sql", "java");
            session.update(one, POST.tags.link(tag(session, "java")));
            session.update(one, POST.tags.unlink(session.add(tag("never"))));
            assertThat(session.plan().summary()).isEqualTo("insert 1 row into tags");
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one sql", "two java");
    }

    @Test
    void unlinkingWhatIsNotLinkedIsNothing() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            session.update(post(session, "two"), POST.tags.unlink(tag(session, "sql"), tag(session, "java")));
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one sql");
    }

    @Test
    void whatIsSaidLastOfAPairCounts() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = post(session, "one");
            Post three = post(session, "three");
            Tag java = tag(session, "java");
            session.update(one, POST.tags.unlink(java));
            session.update(one, POST.tags.link(java));
            session.update(three, POST.tags.link(java));
            session.update(three, POST.tags.unlink(java));
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one sql", "two java");
    }

    @Test
    void settingWritesTheDifference() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = session.update(post(session, "one"), POST.tags.set(List.of(tag(session, "java"), tag("new"))));
            assertThat(session.plan().summary()).isEqualTo("""
                unlink 1 pair in post_tags, before any row goes
                insert 1 row into tags
                link 1 pair in post_tags, behind both of their ends\
                """);
            assertThat(names(one)).as("it is flushed and read").containsExactly("new", "java");
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one new", "two java");
    }

    @Test
    void bothSidesOfAChangeAreUnloadedAndHandlesAtLargeStay() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post two = post(session, "two");
            Tag sql = tag(session, "sql");
            assertThat(names(two)).containsExactly("java");
            assertThat(titles(sql)).containsExactly("one");
            Post after = session.update(two, POST.tags.link(sql));
            assertThat(after.tags().isLoaded()).isFalse();
            assertThat(names(two)).as("a handle never changes").containsExactly("java");
            assertThat(titles(sql)).as("a handle never changes").containsExactly("one");
            assertThat(names(after)).containsExactly("sql", "java");
            assertThat(titles(session.current(sql))).containsExactly("one", "two");
            session.commit();
        }
    }

    @Test
    void aPendingLinkIsFlushedBeforeAQueryThatReadsTheLinkTable() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            session.update(post(session, "three"), POST.tags.link(tag(session, "sql")));
            session.list(select(TAG));
            assertThat(session.plan().summary())
                    .as("the link table was not read")
                    .isEqualTo("link 1 pair in post_tags, behind both of their ends");
            assertThat(session.list(select(POST.title)
                            .from(POST)
                            .join(POST.tags, TAG)
                            .where(TAG.name.eq("sql"))
                            .orderBy(POST.title)))
                    .containsExactly("one", "three");
            session.rollback();
        }
    }

    @Test
    void aDeletedRowLosesItsLinksAndItsPlaceInCollections() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = session.one(select(POST).with(POST.tags).where(POST.title.eq("one")));
            Tag sql = one.tags().get().get(0);
            session.update(one, POST.tags.unlink(sql));
            session.update(post(session, "three"), POST.tags.link(sql));
            session.delete(sql);
            assertThat(session.plan().summary()).isEqualTo("delete 1 row from tags");
            assertThat(names(session.current(one))).containsExactly("java");
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "two java");
    }

    @Test
    void aRecordDeletedInThisSessionCannotBeLinked() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Tag sql = tag(session, "sql");
            session.delete(sql);
            assertThatThrownBy(() -> session.update(post(session, "two"), POST.tags.link(sql)))
                    .isInstanceOf(EntityDeletedException.class);
            session.rollback();
        }
    }

    @Test
    void aNewRecordThatIsTakenBackIsNotLinked() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Tag fresh = session.add(tag("fresh"));
            session.update(post(session, "two"), POST.tags.link(fresh));
            session.delete(fresh);
            assertThat(session.plan().isEmpty()).isTrue();
        }
    }

    @Test
    void aSavepointTakesItsLinksBack() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post three = post(session, "three");
            Tag java = tag(session, "java");
            assertThatThrownBy(() -> session.inNested(inner -> {
                        inner.update(three, POST.tags.link(java));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            session.update(three, POST.tags.link(tag(session, "sql")));
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one sql", "three sql", "two java");
    }

    @Test
    void anotherSessionsLinkIsNoConflict() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post three = post(session, "three");
            Tag java = tag(session, "java");
            session.commit();
            BLOG.execute("insert into post_tags select p.id, t.id from posts p, tags t where title = 'three' and name ="
                    + " 'java'");
            session.update(three, POST.tags.link(java));
            session.commit();
            BLOG.execute("delete from post_tags where post_id = (select id from posts where title = 'three')");
            session.update(three, POST.tags.unlink(java));
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "one sql", "two java");
    }

    @Test
    void aLinkToNoRowNamesTheRelation() {
        Blog.given(BLOG);
        assertThatThrownBy(() -> BLOG.db()
                        .inTransaction(session -> session.update(
                                post(session, "one"), POST.tags.link(tag("gone").withId(UUID.randomUUID())))))
                .isInstanceOf(ForeignKeyViolationException.class)
                .hasMessageContaining("Post.tags");
    }

    @Test
    void thousandsOfLinksAreOneStatement() throws Exception {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            List<Tag> tags = session.addAll(Stream.iterate(0, i -> i + 1)
                    .limit(2_000)
                    .map(i -> tag("t" + i))
                    .toList());
            session.update(post(session, "three"), POST.tags.set(tags));
            BLOG.sent().clear();
            session.commit();
            assertThat(Blog.texts(BLOG, "insert into post_tags")).hasSize(1);
        }
        assertThat(BLOG.rows("select count(*) from post_tags")).containsExactly("2003");
    }

    @Test
    void aBulkDeleteOfRowsLeavesTheRestReadable() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            Post one = session.one(select(POST).with(POST.tags).where(POST.title.eq("one")));
            session.execute(deleteFrom(TAG).where(TAG.name.eq("sql")));
            assertThat(names(one)).as("a handle never changes").containsExactly("sql", "java");
            session.commit();
        }
        assertThat(links()).containsExactly("one java", "two java");
    }
}
