// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A typed jsonb document, a typed json one, and one without a type. */
@Table("configs")
public record Config(
        @Id String name,
        @Json Settings settings,
        @Json(binary = false) @Nullable Settings original,
        @Json Map<String, Object> extras) {

    public record Settings(String theme, @Nullable Integer fontSize, boolean compact, Editor editor) {}

    public record Editor(String keymap, List<String> plugins) {}
}
