// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Comment;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.Unique;
import dev.athanor.relation.ToOne;
import org.jspecify.annotations.Nullable;

/** Needs an {@link Article} that needs it; one of them at most has no desk. */
@Table(
        value = "writers",
        uniques = {
            @Unique(value = "desk", nullsNotDistinct = true),
            @Unique(
                    value = {"email", "desk"},
                    nullsNotDistinct = true,
                    name = "writers_reached_key")
        },
        indexes = {
            @Index(value = "lower(email)", unique = true),
            @Index(value = "badge", unique = true, nullsNotDistinct = true, where = "name like '%!'")
        })
@Comment("Who writes; it's kept for \"ever\",\nand longer\\")
public record Writer(
        @Id String name,
        @Column(name = "email") @Comment("where it's read") String email,
        @Nullable Integer desk,
        @Nullable Integer badge,

        @ManyToOne(deferrable = true) @Comment("what readers liked")
        ToOne<Article> best)
        implements WriterWith {}
