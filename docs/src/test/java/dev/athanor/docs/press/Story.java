// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.press;

import dev.athanor.annotation.Comment;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Index;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.ManyToOne;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.annotation.Table;
import dev.athanor.relation.ToOne;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// region entity
@Table(
        value = "stories",
        indexes = {
            @Index({"section", "publishedAt desc nulls last"}),
            @Index(value = "lower(web_address)", unique = true),
            @Index(value = "facts jsonb_path_ops", using = "gin"),
            @Index(
                    value = "publishedAt",
                    include = {"title", "webAddress"},
                    where = "published_at is not null")
        })
@Comment("What readers see; kept for ever")
public record Story(
        @Id @Generated @Nullable UUID id,
        String title,
        @Comment("without the host") String webAddress,
        @Nullable Instant publishedAt,
        @Json Map<String, Object> facts,
        @ManyToOne(onUpdate = OnUpdate.CASCADE) ToOne<Section> section) {}
// endregion
