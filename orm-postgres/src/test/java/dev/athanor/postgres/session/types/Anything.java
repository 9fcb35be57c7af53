// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.types;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Documents that may be anything, JSON's null as well. */
@Table("anything")
public record Anything(
        @Id int id,
        @Json @Nullable Object document,
        @Json(binary = false) @Nullable Object verbatim) implements AnythingWith {}
