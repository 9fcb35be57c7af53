// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

public record Order(
        @Nullable Long id,
        ToOne<User> user,
        @Nullable ToOne<User> approver,
        BigDecimal total,
        Status status,
        int version,
        ToMany<Item> items) {
    public enum Status {
        NEW,
        PAID,
        CANCELLED
    }
}
