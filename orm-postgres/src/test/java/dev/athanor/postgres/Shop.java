// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.ErrorContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an engine would know of the tables that the error tests use. */
record Shop(String statement, boolean commitUnderWay, Interruption interruption) implements ErrorContext {
    private static final Map<String, String> ENTITIES =
            Map.of("users", "User", "orders", "Order", "items", "OrderItem");
    private static final Map<String, List<String>> CONSTRAINTS = Map.of(
            "users_email_key", List.of("email"),
            "users_name_key", List.of("first_name", "last_name"),
            "orders_user_id_fkey", List.of("user_id"));

    Shop(String statement) {
        this(statement, false, Interruption.NONE);
    }

    static Shop committing(String statement) {
        return new Shop(statement, true, Interruption.NONE);
    }

    static Shop interruptedBy(Interruption interruption) {
        return new Shop("select from users", false, interruption);
    }

    @Override
    public @Nullable String entity(String table) {
        return ENTITIES.get(table);
    }

    @Override
    public @Nullable String property(String table, String column) {
        return switch (column) {
            case "first_name" -> "firstName";
            case "last_name" -> "lastName";
            case "user_id" -> "user";
            default -> ENTITIES.containsKey(table) ? column : null;
        };
    }

    @Override
    public List<String> constraintColumns(String table, String constraint) {
        return CONSTRAINTS.getOrDefault(constraint, List.of());
    }
}
