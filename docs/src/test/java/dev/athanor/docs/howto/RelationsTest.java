// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.howto;

import static dev.athanor.docs.blog.AuthorTable.AUTHOR;
import static dev.athanor.docs.blog.PostTable.POST;
import static dev.athanor.docs.blog.ProfileTable.PROFILE;
import static dev.athanor.docs.blog.TagTable.TAG;
import static dev.athanor.query.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.Stage;
import dev.athanor.docs.blog.Author;
import dev.athanor.docs.blog.AuthorTable;
import dev.athanor.docs.blog.Post;
import dev.athanor.docs.blog.PostTable;
import dev.athanor.docs.blog.Profile;
import dev.athanor.docs.blog.Tag;
import dev.athanor.docs.blog.TagTable;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.relation.ToOptional;
import dev.athanor.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private final Stage stage = Stage.of(AUTHOR, PROFILE, POST, TAG);
    private final Session session = stage.db().openSession();

    @AfterEach
    void leave() {
        session.close();
        stage.close();
    }

    private void given() {
        stage.db().inTransaction(other -> {
            Author ada = other.add(AuthorTable.builder()
                    .name("ada")
                    .profile(ToOptional.of(new Profile(null, "counts", ToOne.parent())))
                    .build());
            Tag java = other.add(TagTable.builder().name("java").build());
            other.add(PostTable.builder()
                    .title("one")
                    .author(ada)
                    .tags(ToMany.of(java))
                    .build());
        });
        stage.forget();
    }

    @Test
    void oneToOne() {
        given();
        // region one-to-one
        Author ada = session.one(select(AUTHOR).with(AUTHOR.profile));
        String before = ada.profile().get().map(Profile::text).orElse("none");
        session.update(ada, AUTHOR.profile.set(new Profile(null, "computes", ToOne.parent())));
        session.commit();
        // endregion
        assertThat(before).isEqualTo("counts");
        stage.assertSent("howto/relations-one-to-one.sql");
        assertThat(session.list(select(PROFILE.text))).containsExactly("computes");
    }

    @Test
    void manyToMany() {
        given();
        Post post = session.one(select(POST));
        Tag java = session.one(select(TAG));
        stage.forget();
        // region many-to-many
        Tag sql = TagTable.builder().name("sql").build();
        session.update(post, POST.tags.link(sql), POST.tags.unlink(java));
        session.commit();
        // endregion
        stage.assertSent("howto/relations-many-to-many.sql");
        // region many-to-many-load
        List<Post> posts = session.list(select(POST).with(POST.tags));
        List<String> titles =
                session.list(select(POST.title).from(POST).join(POST.tags, TAG).where(TAG.name.eq("sql")));
        // endregion
        stage.assertSent("howto/relations-many-to-many-load.sql");
        assertThat(posts.get(0).tags()).extracting(Tag::name).containsExactly("sql");
        assertThat(titles).containsExactly("one");
    }
}
