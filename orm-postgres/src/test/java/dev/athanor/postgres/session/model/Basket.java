// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.session.model;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of lists: of records and of scalars, below a key and at the top, in jsonb and in json. */
@Table("baskets")
public record Basket(
        @Id int id,
        @Json @Nullable Content content,
        @Json(binary = false) @Nullable Content original,
        @Json @Nullable List<Integer> sizes,
        @Json(binary = false) @Nullable List<Line> lines) {

    public record Content(
            @Nullable List<Line> lines,
            @Nullable List<String> tags,
            @Nullable List<DayOfWeek> days) {}

    public record Line(
            String sku,
            @Nullable Integer quantity,
            @Nullable LocalDate due,
            @Nullable List<String> notes) {}
}
