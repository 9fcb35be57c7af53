// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

// region entity
@Table("configs")
public record Config(
        @Id @Column(length = 50) String name, @Json Settings settings) {
    public record Settings(
            String theme, Layout layout, @Nullable String locale) {}

    public record Layout(int columns, boolean wide) {}
}
// endregion
