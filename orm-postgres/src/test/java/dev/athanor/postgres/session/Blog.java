// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.relations.PostTable.POST;
import static dev.athanor.postgres.session.relations.TagTable.TAG;
import static dev.athanor.query.Sql.select;

import dev.athanor.engine.StatementEvent;
import dev.athanor.postgres.session.relations.Post;
import dev.athanor.postgres.session.relations.PostTable;
import dev.athanor.postgres.session.relations.Tag;
import dev.athanor.postgres.session.relations.TagTable;
import dev.athanor.relation.ToMany;
import dev.athanor.session.Session;
import java.util.List;

/** Posts and tags, which are linked many to many. */
final class Blog {
    private Blog() {}

    static Tag tag(String name) {
        return TagTable.builder().name(name).build();
    }

    static Post post(String title, Tag... tags) {
        return PostTable.builder().title(title).tags(ToMany.of(tags)).build();
    }

    static Post post(Session session, String title) {
        return session.one(select(POST).where(POST.title.eq(title)));
    }

    static Tag tag(Session session, String name) {
        return session.one(select(TAG).where(TAG.name.eq(name)));
    }

    static List<String> names(Post post) {
        return post.tags().stream().map(Tag::name).toList();
    }

    static List<String> titles(Tag tag) {
        return tag.posts().stream().map(Post::title).toList();
    }

    /** One: sql, java. Two: java. Three: none. */
    static void given(Workshop blog) {
        blog.db().inTransaction(session -> {
            Tag java = session.add(tag("java"));
            session.add(post("one", tag("sql"), java));
            session.add(post("two", java));
            session.add(post("three"));
        });
        blog.sent().clear();
    }

    /** What was sent and starts so. */
    static List<String> texts(Workshop blog, String start) {
        return blog.sent().statements().stream()
                .map(StatementEvent::sql)
                .filter(sql -> sql.startsWith(start))
                .toList();
    }
}
