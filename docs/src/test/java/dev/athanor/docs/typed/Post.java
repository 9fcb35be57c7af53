// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.typed;

import dev.athanor.annotation.CreatedAt;
import dev.athanor.annotation.Default;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import dev.athanor.annotation.UpdatedAt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// region entity
@Table("posts")
public record Post(
        @Id @Generated @Nullable Long id,
        String title,
        @Default("DRAFT") State state,
        @Default("0") int likes,
        @CreatedAt @Nullable Instant createdAt,
        @UpdatedAt @Nullable Instant updatedAt) {

    public enum State {
        DRAFT,
        PRINTED
    }
}
// endregion
