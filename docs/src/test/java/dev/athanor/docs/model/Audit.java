// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.model;

import dev.athanor.annotation.Column;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

// region record
public record Audit(
        @Column(length = 50, updatable = false) String createdBy,

        @Column(defaultSql = "now()", updatable = false) @Nullable
        Instant createdAt) {
    public static Audit by(String name) {
        return new Audit(name, null);
    }
}
// endregion
