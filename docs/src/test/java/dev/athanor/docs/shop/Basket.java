// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.shop;

import dev.athanor.annotation.Id;
import dev.athanor.annotation.Json;
import dev.athanor.annotation.Table;
import java.util.List;

// region entity
@Table("baskets")
public record Basket(@Id String owner, @Json List<Line> lines) {
    public record Line(String sku, int quantity, List<String> notes) {}
}
// endregion
