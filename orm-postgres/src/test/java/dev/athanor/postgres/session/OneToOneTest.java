// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.relations.AuthorTable.AUTHOR;
import static dev.athanor.postgres.session.relations.BadgeTable.BADGE;
import static dev.athanor.postgres.session.relations.ProfileTable.PROFILE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.Postgres;
import dev.athanor.postgres.session.relations.Author;
import dev.athanor.postgres.session.relations.AuthorTable;
import dev.athanor.postgres.session.relations.Badge;
import dev.athanor.postgres.session.relations.Profile;
import dev.athanor.relation.ToOne;
import dev.athanor.relation.ToOptional;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One row to one row: a unique foreign key on one side, and a handle on at most one row on the other. */
class OneToOneTest {
    @RegisterExtension
    static final Workshop BOOKS = Workshop.with(AUTHOR, PROFILE, BADGE);

    private static Author author(String name, String profile) {
        return AuthorTable.builder()
                .name(name)
                .profile(ToOptional.of(new Profile(null, profile, ToOne.parent())))
                .build();
    }

    private static Author author(Session session, String name) {
        return session.one(select(AUTHOR).where(AUTHOR.name.eq(name)));
    }

    private static Optional<String> profileOf(Author author) {
        return author.profile().get().map(Profile::text);
    }

    private static List<String> profiles() {
        return BOOKS.rows("select a.name, p.text from authors a join profiles p on p.author_id = a.id order by 1");
    }

    private static void given(Author... authors) {
        BOOKS.db().inTransaction(session -> session.addAll(List.of(authors)));
        BOOKS.sent().clear();
    }

    @Test
    void theSchemaHoldsOneRowToOneRow() {
        assertThat(BOOKS.schema().createStatements(Postgres.platform().dialect()))
                .anySatisfy(sql -> assertThat(sql)
                        .startsWith("create table profiles")
                        .contains("constraint profiles_author_id_key unique (author_id)"))
                .noneMatch(sql -> sql.startsWith("create index"));
        given(author("ada", "first"));
        assertThatThrownBy(() -> BOOKS.db()
                        .inTransaction(
                                session -> session.add(new Profile(null, "second", ToOne.of(author(session, "ada"))))))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("Profile.author");
    }

    @Test
    void aNewRecordOfANewOwnerIsAddedWithIt() {
        try (Session session = BOOKS.db().openSession()) {
            Author ada = session.add(author("ada", "counts"));
            Profile profile = ada.profile().get().orElseThrow();
            assertThat(profile.author().get()).isSameAs(ada);
            session.commit();
        }
        assertThat(profiles()).containsExactly("ada|counts");
    }

    @Test
    void loadsWithItsOwnersInOneFlightAndLeadsBack() throws Exception {
        given(author("ada", "counts"), AuthorTable.builder().name("bob").build());
        try (Session session = BOOKS.db().openSession()) {
            BOOKS.flights(1, () -> {
                List<Author> authors = session.list(
                        select(AUTHOR).with(AUTHOR.profile, AUTHOR.badge).orderBy(AUTHOR.name));
                assertThat(authors)
                        .extracting(OneToOneTest::profileOf)
                        .containsExactly(Optional.of("counts"), Optional.empty());
                Profile profile = authors.get(0).profile().get().orElseThrow();
                assertThat(profile.author().get()).isSameAs(authors.get(0));
            });
        }
    }

    @Test
    void anUnloadedOneLoadsForAllSiblings() {
        given(author("ada", "counts"), author("bob", "builds"), author("eve", "listens"));
        try (Session session = BOOKS.db().openSession()) {
            List<Author> authors = session.list(select(AUTHOR).orderBy(AUTHOR.name));
            assertThat(authors.get(0).profile().isLoaded()).isFalse();
            assertThat(authors)
                    .extracting(OneToOneTest::profileOf)
                    .containsExactly(Optional.of("counts"), Optional.of("builds"), Optional.of("listens"));
            assertThat(BOOKS.sent().events()).hasSize(2);
        }
    }

    @Test
    void settingMovesAStoredRecordAndReleasesTheOneBefore() {
        given(
                AuthorTable.builder().name("ada").build(),
                AuthorTable.builder().name("bob").build());
        try (Session session = BOOKS.db().openSession()) {
            Author ada = author(session, "ada");
            Badge red = session.add(new Badge("red", ToOne.of(ada)));
            session.add(new Badge("blue", null));
            session.commit();
            Author bob = session.update(author(session, "bob"), AUTHOR.badge.set(red));
            session.commit();
            assertThat(BOOKS.rows("select name, code from badges join authors on authors.id = holder_id"))
                    .containsExactly("bob|red");
            session.update(bob, AUTHOR.badge.clear());
            session.commit();
            assertThat(BOOKS.rows("select code from badges where holder_id is null order by 1"))
                    .containsExactly("blue", "red");
        }
    }

    @Test
    void anOrphanIsDeletedWhenItsOwnerLetsGo() {
        given(author("ada", "counts"));
        try (Session session = BOOKS.db().openSession()) {
            Author ada = session.update(author(session, "ada"), AUTHOR.profile.clear());
            assertThat(ada.profile().isLoaded()).isFalse();
            assertThat(session.plan().summary()).isEqualTo("delete 1 row from profiles");
            session.commit();
            assertThat(profiles()).isEmpty();
        }
    }

    @Test
    void anotherTakesItsPlaceInOneFlush() {
        given(author("ada", "counts"));
        try (Session session = BOOKS.db().openSession()) {
            Author ada = session.update(
                    author(session, "ada"), AUTHOR.profile.set(new Profile(null, "computes", ToOne.parent())));
            session.commit();
            assertThat(profileOf(author(session, "ada"))).contains("computes");
            assertThat(profileOf(ada)).contains("computes");
        }
        assertThat(profiles()).containsExactly("ada|computes");
    }

    @Test
    void twoOwnersExchangeTheirsInOneFlush() {
        given(author("ada", "counts"), author("bob", "builds"));
        try (Session session = BOOKS.db().openSession()) {
            Author ada = author(session, "ada");
            Author bob = author(session, "bob");
            session.add(new Badge("red", ToOne.of(ada)));
            session.add(new Badge("blue", ToOne.of(bob)));
            session.commit();
            Badge red = session.find(BADGE, "red").orElseThrow();
            Badge blue = session.find(BADGE, "blue").orElseThrow();
            session.update(red, BADGE.holder.set(bob));
            session.update(blue, BADGE.holder.set(ada));
            session.commit();
        }
        assertThat(BOOKS.rows("select name, code from badges join authors on authors.id = holder_id order by 1"))
                .containsExactly("ada|blue", "bob|red");
    }

    @Test
    void aRequiredOneCannotBeReleasedForNobody() {
        given(author("ada", "counts"));
        try (Session session = BOOKS.db().openSession()) {
            Profile profile = author(session, "ada").profile().get().orElseThrow();
            assertThatThrownBy(() -> session.update(profile, PROFILE.author.set((ToOne<Author>) null)))
                    .hasMessageContaining("Profile.author");
        }
    }

    @Test
    void anUpdatedRecordNeverChangesIt() {
        given(author("ada", "counts"));
        try (Session session = BOOKS.db().openSession()) {
            Author ada = author(session, "ada");
            session.update(ada.withName("ada l.").withProfile(ToOptional.empty()));
            assertThat(session.plan().summary()).isEqualTo("update name of 1 row of authors");
            session.commit();
        }
        assertThat(profiles()).containsExactly("ada l.|counts");
    }

    @Test
    void joinsAsAnyOtherInverse() {
        given(author("ada", "counts"), author("bob", "builds"));
        try (Session session = BOOKS.db().openSession()) {
            assertThat(session.list(select(AUTHOR.name)
                            .from(AUTHOR)
                            .join(AUTHOR.profile, PROFILE)
                            .where(PROFILE.text.eq("builds"))))
                    .containsExactly("bob");
        }
    }

    @Test
    void severalRowsAreNeverOne() {
        given(author("ada", "counts"));
        BOOKS.execute("alter table profiles drop constraint profiles_author_id_key");
        BOOKS.execute("insert into profiles select gen_random_uuid(), 'again', author_id from profiles");
        try (Session session = BOOKS.db().openSession()) {
            Author ada = author(session, "ada");
            assertThatThrownBy(() -> ada.profile().get())
                    .hasMessageContaining("2 rows refer to the owner")
                    .hasMessageContaining("unique constraint");
        } finally {
            BOOKS.execute("truncate profiles");
            BOOKS.execute("alter table profiles add constraint profiles_author_id_key unique (author_id)");
        }
    }
}
