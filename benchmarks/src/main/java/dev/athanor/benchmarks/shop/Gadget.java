// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.shop;

import dev.athanor.annotation.Generated;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With a document. */
@Table("gadgets")
public record Gadget(
        @Id @Generated @Nullable UUID id, String name, @Json Attrs attrs) {

    /** The document. */
    public record Attrs(String theme, int size) {}
}
