// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.typed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Table;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

// region entity
@Table("readers")
public record Reader(
        @Id @Generated @Nullable ReaderId id,
        @Column(unique = true) Email email,
        @Nullable Fee owed) {

    public record ReaderId(long value) {}

    public record Email(@Column(length = 100) String value) {
        public Email {
            value = value.toLowerCase(Locale.ROOT);
        }
    }

    public record Fee(@Column(precision = 10, scale = 2) BigDecimal amount) {}
}
// endregion
