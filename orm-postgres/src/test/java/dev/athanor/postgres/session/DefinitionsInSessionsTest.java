// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.press.ArticleTable.ARTICLE;
import static dev.athanor.postgres.session.press.TagTable.TAG;
import static dev.athanor.postgres.session.press.WriterTable.WRITER;
import static dev.athanor.query.Sql.insertInto;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ddl.Schema;
import dev.athanor.error.ForeignKeyViolationException;
import dev.athanor.error.IllegalSessionStateException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.error.UniqueViolationException;
import dev.athanor.postgres.session.press.Article;
import dev.athanor.postgres.session.press.Tag;
import dev.athanor.postgres.session.press.Writer;
import dev.athanor.query.Select;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.KeysetRequest;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What entities say of unique values and foreign keys, as sessions and queries heed it. */
class DefinitionsInSessionsTest {
    @RegisterExtension
    static final Workshop PRESS = Workshop.with();

    private Session session;

    @BeforeAll
    static void create() {
        PRESS.execute("create extension pg_trgm");
        PRESS.db().create(Schema.of(ARTICLE, WRITER, TAG));
    }

    @BeforeEach
    void anArticleAndItsWriterWhoHasNoDesk() {
        PRESS.execute("truncate writers, articles, tags, articles_tags");
        session = PRESS.db().openSession();
        session.add(article(1, "ada"));
        session.add(writer("ada", null, 1));
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Article article(int id, String writer) {
        ToOne<Writer> by = ToOne.to(WRITER, writer);
        Article.Print print = new Article.Print(210, 1);
        return new Article(id, "t" + id, 100, null, List.of(), Map.of(), print, by, null, ToMany.empty());
    }

    private static Writer writer(String name, @Nullable Integer desk, int article) {
        return new Writer(name, name + "@press", desk, null, ToOne.to(ARTICLE, article));
    }

    private Writer writer(String name) {
        return session.find(WRITER, name).orElseThrow();
    }

    private Article article() {
        return session.find(ARTICLE, 1).orElseThrow();
    }

    private static List<String> desks() {
        return PRESS.rows("select name || coalesce(desk::text, '-') from writers order by name");
    }

    @Test
    void rowsThatNeedEachOtherAreWrittenAndDeletedInOneFlush() {
        assertThat(PRESS.rows("select writer_name || best_id from articles, writers"))
                .containsExactly("ada1");
        session.delete(writer("ada"));
        session.delete(article());
        session.commit();
        assertThat(PRESS.rows("select 1 from articles union all select 2 from writers"))
                .isEmpty();
    }

    @Test
    void aDeferredForeignKeyIsCheckedAtCommit() {
        session.add(article(2, "nobody"));
        session.flush();
        assertThatThrownBy(session::commit)
                .isInstanceOf(ForeignKeyViolationException.class)
                .hasMessageContaining("Article.writer");
    }

    @Test
    void referencesFollowAKeyThatIsChanged() {
        Tag tag = session.add(new Tag("sport"));
        session.update(article(), ARTICLE.tags.link(tag));
        session.commit();
        PRESS.execute("update articles set editor = 'ada'");
        PRESS.execute("update writers set name = 'lady'");
        PRESS.execute("update tags set name = 'games'");
        assertThat(PRESS.rows("select writer_name || editor || tag_name from articles, articles_tags"))
                .containsExactly("ladyladygames");
    }

    @Test
    void nullIsTakenOnceWhereNullsAreNotDistinct() {
        session.add(writer("bob", null, 1));
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.constraint()).isEqualTo("writers_desk_key"))
                .hasMessageContaining("Writer.desk");
    }

    @Test
    void nullIsHandedOnAsAnyOtherValue() {
        Writer ada = writer("ada");
        session.add(writer("bob", null, 1));
        session.update(ada, WRITER.desk.set(7));
        session.commit();
        assertThat(desks()).containsExactly("ada7", "bob-");
    }

    @Test
    void valuesThatSwapGoNotThroughANullThatMayBeTaken() {
        Writer bob = session.add(writer("bob", 1, 1));
        Writer cleo = session.add(writer("cleo", 2, 1));
        session.commit();
        session.update(writer(bob.name()), WRITER.desk.set(2));
        session.update(writer(cleo.name()), WRITER.desk.set(1));
        assertThatThrownBy(session::flush)
                .isInstanceOf(IllegalSessionStateException.class)
                .hasMessageContaining("writers_desk_key")
                .hasMessageContaining("@Unique(deferrable = true)");
        session.rollback();
        assertThat(desks()).containsExactly("ada-", "bob1", "cleo2");
    }

    @Test
    void anUpsertMeetsTheRowThatHasTheNull() {
        session.execute(insertInto(WRITER)
                .values(writer("bob", null, 1))
                .onConflict(WRITER.desk)
                .doUpdate(WRITER.email.set("met")));
        session.commit();
        assertThat(PRESS.rows("select name || email from writers")).containsExactly("adamet");
    }

    @Test
    void anOrderIsUniqueThatEndsWithWhatIsNullOnce() {
        session.addAll(List.of(writer("bob", 1, 1), writer("cleo", 2, 1)));
        session.commit();
        Select<Writer> byDesk = select(WRITER).orderBy(WRITER.desk);
        assertThat(session.page(byDesk, KeysetRequest.first(2)).rows())
                .extracting(Writer::name)
                .containsExactly("bob", "cleo");
        assertThat(session.page(select(ARTICLE).orderBy(ARTICLE.title, ARTICLE.words), KeysetRequest.first(2))
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> session.page(select(WRITER).orderBy(WRITER.badge), KeysetRequest.first(2)))
                .isInstanceOf(StatementBuildException.class)
                .hasMessageContaining("Writer.name");
        assertThatThrownBy(() -> session.page(select(WRITER).orderBy(WRITER.email), KeysetRequest.first(2)))
                .isInstanceOf(StatementBuildException.class);
    }

    @Test
    void aUniqueExpressionNamesItsColumnAndIsFreedBeforeItIsTaken() {
        session.add(writer("bob", 1, 1).withEmail("ADA@press"));
        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        twice -> assertThat(twice.constraint()).isEqualTo("writers_lower_idx"))
                .hasMessageContaining("Writer.email");
        session.rollback();
        session.delete(writer("ada"));
        session.add(writer("bob", null, 1).withEmail("ada@press"));
        session.update(article(), ARTICLE.writer.set(ToOne.to(WRITER, "bob")));
        session.commit();
        assertThat(PRESS.rows("select name || email from writers")).containsExactly("bobada@press");
    }

    @Test
    void aUniqueExpressionDecidesAboutConflicts() {
        session.execute(insertInto(WRITER)
                .values(writer("bob", 1, 1).withEmail("ADA@press"))
                .onConflict(WRITER.email.lower())
                .doUpdate(WRITER.badge.set(3)));
        session.commit();
        assertThat(PRESS.rows("select name || badge from writers")).containsExactly("ada3");
    }
}
