// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.Blog.names;
import static dev.athanor.postgres.session.Blog.post;
import static dev.athanor.postgres.session.Blog.tag;
import static dev.athanor.postgres.session.Blog.titles;
import static dev.athanor.postgres.session.relations.PostTable.POST;
import static dev.athanor.postgres.session.relations.TagTable.TAG;
import static dev.athanor.query.Aggregates.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.session.relations.Post;
import dev.athanor.postgres.session.relations.Tag;
import dev.athanor.postgres.session.relations.TagTable;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is linked is loaded with its owners, in one statement for each level, and joined through the link table. */
class ManyToManyLoadingTest {
    @RegisterExtension
    static final Workshop BLOG = Workshop.with(POST, TAG);

    @Test
    void aLevelIsOneStatementInTheFlightOfItsGraph() throws Exception {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            BLOG.flights(1, () -> {
                List<Post> posts = session.list(
                        select(POST).with(POST.tags.with(TAG.posts)).orderBy(POST.id));
                assertThat(posts)
                        .extracting(Blog::names)
                        .containsExactly(List.of("sql", "java"), List.of("java"), List.of());
                Tag java = posts.get(1).tags().get().get(0);
                assertThat(posts.get(0).tags().get().get(1))
                        .as("one row is one record")
                        .isSameAs(java);
                assertThat(java.posts().get()).containsExactly(posts.get(0), posts.get(1));
            });
            assertThat(Blog.texts(BLOG, "select")).hasSize(3);
        }
    }

    @Test
    void anUnloadedCollectionLoadsForAllSiblings() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            List<Post> posts = session.list(select(POST).orderBy(POST.id));
            assertThat(posts)
                    .extracting(Blog::names)
                    .containsExactly(List.of("sql", "java"), List.of("java"), List.of());
            assertThat(Blog.texts(BLOG, "select t.id"))
                    .containsExactly("select t.id, t.name, pt.post_id from tags t join post_tags pt on pt.tag_id = t.id"
                            + " where pt.post_id = any (?) order by t.name desc, t.id");
        }
    }

    @Test
    void loadsBehindALimitAndOntoRecordsAtHand() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            assertThat(session.list(
                            select(POST).with(POST.tags).orderBy(POST.id).limit(1)))
                    .extracting(Blog::names)
                    .containsExactly(List.of("sql", "java"));
        }
        try (Session session = BLOG.db().openSession()) {
            List<Tag> tags = session.list(select(TAG).orderBy(TAG.name));
            session.load(tags, TAG.posts.with(POST.tags));
            BLOG.sent().clear();
            assertThat(tags).extracting(Blog::titles).containsExactly(List.of("one", "two"), List.of("one"));
            assertThat(names(tags.get(1).posts().get().get(0))).containsExactly("sql", "java");
            assertThat(BLOG.sent().statements()).isEmpty();
        }
    }

    @Test
    void inATransactionEachStatementProvesWhichOwnersItSaw() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            session.add(post("four", tag("new")));
            session.flush();
            List<Post> posts =
                    session.list(select(POST).with(POST.tags.with(TAG.posts)).orderBy(POST.id));
            assertThat(posts)
                    .extracting(Blog::names)
                    .containsExactly(List.of("sql", "java"), List.of("java"), List.of(), List.of("new"));
            assertThat(titles(posts.get(0).tags().get().get(1))).containsExactly("one", "two");
            session.rollback();
        }
    }

    @Test
    void joinsThroughTheLinkTable() {
        Blog.given(BLOG);
        try (Session session = BLOG.db().openSession()) {
            assertThat(session.list(select(POST.title)
                            .from(POST)
                            .join(POST.tags, TAG)
                            .where(TAG.name.eq("java"))
                            .orderBy(POST.title)))
                    .containsExactly("one", "two");
            TagTable other = TAG.as("other");
            assertThat(session.list(select(POST.title)
                            .from(POST)
                            .join(POST.tags, TAG)
                            .join(POST.tags, other)
                            .where(TAG.name.eq("java"), other.name.eq("sql"))))
                    .containsExactly("one");
            assertThat(session.list(select(count(TAG.id))
                            .from(POST)
                            .leftJoin(POST.tags, TAG)
                            .groupBy(POST.id)
                            .orderBy(POST.id)))
                    .containsExactly(2L, 1L, 0L);
        }
    }
}
