// SPDX-License-Identifier: Apache-2.0
package dev.athanor.shop;

import dev.athanor.relation.ToMany;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record User(
        @Nullable Long id,
        String email,
        @Nullable Integer age,
        @Nullable Instant createdAt,
        Settings settings,
        ToMany<Order> orders) {
    public record Settings(String theme, Layout layout) {}

    public record Layout(int columns, List<Panel> panels) {}

    public record Panel(String name, List<String> tags) {}

    public static User named(String email) {
        return new User(null, email, null, null, new Settings("dark", new Layout(2, List.of())), ToMany.empty());
    }
}
