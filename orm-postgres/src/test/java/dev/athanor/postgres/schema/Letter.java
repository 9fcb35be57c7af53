// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.schema;

import dev.athanor.annotation.Comment;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.relation.ToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can be said of indexes, constraints and comments. */
@Table(
        value = "letters",
        uniques =
                @Unique(
                        value = {"box", "place"},
                        nullsNotDistinct = true),
        indexes = {
            @Index({"sender", "sentAt desc nulls last"}),
            @Index(value = "lower(subject)", unique = true),
            @Index(value = "(pages*weight) DESC", name = "letters_heavy_idx", where = "pages > 0"),
            @Index(value = "subject collate \"C\" text_pattern_ops", include = "pages"),
            @Index(value = "tags", using = "gin")
        })
@Comment("What was sent.")
public record Letter(
        @Id int id,
        @Comment("Who it's from.") String sender,
        Instant sentAt,
        String subject,
        int pages,
        int weight,
        @Nullable String box,
        @Nullable Integer place,
        List<String> tags,

        @ManyToOne(deferrable = true, onUpdate = OnUpdate.CASCADE) @Nullable
        ToOne<Letter> answers) {}
