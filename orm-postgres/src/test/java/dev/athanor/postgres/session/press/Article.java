// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.press;

import dev.athanor.annotation.Comment;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.ManyToMany;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.References;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With indexes of all kinds. */
@Table(
        value = "articles",
        indexes = {
            @Index({"writer", "publishedAt desc nulls last"}),
            @Index(
                    value = {"title", "words"},
                    include = {"publishedAt", "print.pages"},
                    unique = true),
            @Index(value = "facts jsonb_path_ops", using = "gin"),
            @Index(value = "title gin_trgm_ops", using = "gin", name = "articles_title_trgm_idx"),
            @Index(value = "title gist_trgm_ops(siglen=32)", using = "gist", name = "articles_title_gist_idx"),
            @Index(value = "title collate \"C\" text_pattern_ops DESC", name = "articles_prefix_idx"),
            @Index(value = "topics", using = "gin"),
            @Index(value = "publishedAt", using = "brin"),
            @Index(value = "words ASC NULLS FIRST", where = "published_at is not null"),
            @Index({"editor", "(words * 2) desc", "date_part('year', \"published_at\" at time zone 'UTC')"}),
            @Index(value = "(facts ->> 'place')", using = "hash", name = "articles_place_idx"),
            @Index(value = "(true)", unique = true, where = "print_pages < 0", name = "articles_draft_idx")
        })
public record Article(
        @Id int id,
        String title,
        int words,
        @Nullable Instant publishedAt,
        List<String> topics,
        @Json Object facts,
        @Embedded(prefix = "print_") Print print,

        @ManyToOne(onUpdate = OnUpdate.CASCADE, deferrable = true)
        ToOne<Writer> writer,

        @References(value = Writer.class, onDelete = OnDelete.SET_NULL, onUpdate = OnUpdate.CASCADE) @Nullable
        String editor,

        @ManyToMany(onUpdate = OnUpdate.CASCADE) ToMany<Tag> tags)
        implements ArticleWith {

    /** How it is printed. */
    public record Print(
            @Comment("of a sheet, in millimetres") int width, int pages) {}
}
