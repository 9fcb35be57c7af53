// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session;

import static dev.athanor.postgres.session.press.ArticleTable.ARTICLE;
import static dev.athanor.postgres.session.press.TagTable.TAG;
import static dev.athanor.postgres.session.press.WriterTable.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ddl.Schema;
import dev.athanor.postgres.PostgresDialect;
import dev.athanor.testing.GoldenFiles;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What entities say of indexes, constraints and comments is what the server's catalogs say when the schema has been created. */
class DefinitionsTest {
    @RegisterExtension
    static final Workshop PRESS = Workshop.with();

    private static final Schema SCHEMA = Schema.of(ARTICLE, WRITER, TAG);

    @BeforeAll
    static void create() {
        PRESS.execute("create extension pg_trgm");
        PRESS.db().create(SCHEMA);
    }

    private static List<String> indexes(String table) {
        return PRESS.rows("select replace(regexp_replace(pg_get_indexdef(indexrelid), ' ON \\S+', ''), 'public.', '')"
                + " from pg_index where not indisprimary and indrelid = '" + table + "'::regclass order by 1");
    }

    private static List<String> constraints(String type) {
        return PRESS.rows(
                "select conname || ' ' || replace(pg_get_constraintdef(oid), 'public.', '') from pg_constraint"
                        + " where contype = '" + type + "' and conrelid = any (array['articles', 'writers',"
                        + " 'articles_tags']::regclass[]) order by conname");
    }

    @Test
    void areTheDdlThatAReviewerWouldWrite() {
        GoldenFiles.in("src/test/resources/golden/session")
                .verify("press.sql", String.join(";\n\n", SCHEMA.createStatements(PostgresDialect.INSTANCE)) + ";\n");
    }

    @Test
    void indexesAreAsTheyWereSaid() {
        assertThat(indexes("articles"))
                .containsExactly(
                        "CREATE INDEX articles_editor_expr_date_part_idx USING btree (editor, ((words * 2)) DESC,"
                                + " date_part('year'::text, (published_at AT TIME ZONE 'UTC'::text)))",
                        "CREATE INDEX articles_facts_idx USING gin (facts jsonb_path_ops)",
                        "CREATE INDEX articles_place_idx USING hash (((facts ->> 'place'::text)))",
                        "CREATE INDEX articles_prefix_idx USING btree (title COLLATE \"C\" text_pattern_ops DESC)",
                        "CREATE INDEX articles_published_at_idx USING brin (published_at)",
                        "CREATE INDEX articles_title_gist_idx USING gist (title gist_trgm_ops (siglen='32'))",
                        "CREATE INDEX articles_title_trgm_idx USING gin (title gin_trgm_ops)",
                        "CREATE INDEX articles_topics_idx USING gin (topics)",
                        "CREATE INDEX articles_words_idx USING btree (words NULLS FIRST) WHERE (published_at IS NOT"
                                + " NULL)",
                        "CREATE INDEX articles_writer_name_published_at_idx USING btree (writer_name, published_at"
                                + " DESC NULLS LAST)",
                        "CREATE UNIQUE INDEX articles_draft_idx USING btree ((true)) WHERE (print_pages < 0)",
                        "CREATE UNIQUE INDEX articles_title_words_idx USING btree (title, words) INCLUDE"
                                + " (published_at, print_pages)");
        assertThat(indexes("writers"))
                .containsExactly(
                        "CREATE INDEX writers_best_id_idx USING btree (best_id)",
                        "CREATE UNIQUE INDEX writers_badge_idx USING btree (badge) NULLS NOT DISTINCT"
                                + " WHERE (name ~~ '%!'::text)",
                        "CREATE UNIQUE INDEX writers_desk_key USING btree (desk) NULLS NOT DISTINCT",
                        "CREATE UNIQUE INDEX writers_lower_idx USING btree (lower(email))",
                        "CREATE UNIQUE INDEX writers_reached_key USING btree (email, desk) NULLS NOT DISTINCT");
    }

    @Test
    void theIndexOfAForeignKeyIsLeftOutWhereADeclaredOneBeginsWithIt() {
        assertThat(indexes("articles"))
                .filteredOn(index -> index.contains("(writer_name"))
                .singleElement()
                .asString()
                .contains("published_at DESC NULLS LAST");
        assertThat(indexes("articles")).noneMatch(index -> index.contains("articles_editor_idx"));
    }

    @Test
    void uniqueConstraintsAreAsTheyWereSaid() {
        assertThat(constraints("u"))
                .containsExactly(
                        "writers_desk_key UNIQUE NULLS NOT DISTINCT (desk)",
                        "writers_reached_key UNIQUE NULLS NOT DISTINCT (email, desk)");
    }

    @Test
    void foreignKeysAreAsTheyWereSaid() {
        assertThat(constraints("f"))
                .containsExactly(
                        "articles_editor_fkey FOREIGN KEY (editor) REFERENCES writers(name) ON UPDATE CASCADE ON"
                                + " DELETE SET NULL",
                        "articles_tags_article_id_fkey FOREIGN KEY (article_id) REFERENCES articles(id) ON UPDATE"
                                + " CASCADE ON DELETE CASCADE",
                        "articles_tags_tag_name_fkey FOREIGN KEY (tag_name) REFERENCES tags(name) ON UPDATE CASCADE ON"
                                + " DELETE CASCADE",
                        "articles_writer_name_fkey FOREIGN KEY (writer_name) REFERENCES writers(name) ON UPDATE"
                                + " CASCADE DEFERRABLE INITIALLY DEFERRED",
                        "writers_best_id_fkey FOREIGN KEY (best_id) REFERENCES articles(id) DEFERRABLE INITIALLY"
                                + " DEFERRED");
    }

    @Test
    void commentsAreAsTheyWereSaid() {
        assertThat(PRESS.rows("select obj_description('writers'::regclass, 'pg_class')"))
                .containsExactly("Who writes; it's kept for \"ever\",\nand longer\\");
        assertThat(PRESS.rows("select attname || ': ' || col_description(attrelid, attnum) from pg_attribute"
                        + " where attrelid in ('writers'::regclass, 'articles'::regclass)"
                        + " and col_description(attrelid, attnum) is not null order by 1"))
                .containsExactly(
                        "best_id: what readers liked",
                        "email: where it's read",
                        "print_width: of a sheet, in millimetres");
    }

    @Test
    void aSchemaThatWasCreatedHasNoDifferences() {
        assertThat(PRESS.db().differences(SCHEMA)).isEmpty();
    }
}
