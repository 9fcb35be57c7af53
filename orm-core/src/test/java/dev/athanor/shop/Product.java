// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Product(
        @Nullable UUID id,
        String name,
        BigDecimal price,
        boolean active,
        List<String> tags,
        @Nullable Map<String, Object> attributes) {
    public static Product of(@Nullable UUID id, String name, String price) {
        return new Product(id, name, new BigDecimal(price), true, List.of(), null);
    }
}
