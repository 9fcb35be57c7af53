// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.CreatedAt;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.UpdatedAt;
import dev.athanor.annotation.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moments and defaults, on components of its own and embedded ones. */
@Table("articles")
@SuppressWarnings("ArrayRecordComponent") // a column of bytes is an array
public record Article(
        @Id @Generated @Nullable UUID id,
        @Column(unique = true) String title,
        @Default("DRAFT") @Nullable State state,
        @Default("3") int stars,
        byte @Nullable [] body,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt,
        @Embedded Trail trail,
        @Version @Nullable Short version)
        implements ArticleWith {

    /** Where it stands. */
    public enum State {
        DRAFT,
        PRINTED
    }

    /** A typed value. */
    public record Author(String name) {}

    /** The same in other types. */
    public record Trail(
            @CreatedAt @Nullable OffsetDateTime madeAt,
            @UpdatedAt @Nullable LocalDateTime seenAt,
            @Default("nobody") @Nullable Author author) {
        /** With nothing given. */
        public static final Trail EMPTY = new Trail(null, null, null);
    }
}
