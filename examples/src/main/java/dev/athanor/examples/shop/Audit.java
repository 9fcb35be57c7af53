// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.shop;

import dev.athanor.annotation.Column;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns that several tables share: who made a row, and when. */
public record Audit(
        @Column(length = 100) String createdBy,
        @Column(defaultSql = "now()") @Nullable Instant createdAt) {

    /** Made by somebody, at a moment the server will tell. */
    public static Audit by(String name) {
        return new Audit(name, null);
    }
}
