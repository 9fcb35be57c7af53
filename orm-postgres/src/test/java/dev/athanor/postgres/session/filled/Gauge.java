// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.filled;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** The database fills in a level, which the record checks. */
@Table("gauges")
public record Gauge(
        @Id String code, @Column(defaultSql = "7") @Nullable Integer level) {
    /** Levels end at 100. */
    public Gauge {
        if (level != null && level > 100) {
            throw new IllegalArgumentException("a level ends at 100");
        }
    }
}
