// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of constraints and indexes in PostgreSQL's own form, such as {@code users_email_key}. */
public final class ConstraintNames {
    private static final int MOST_BYTES = 63;

    private ConstraintNames() {}

    /** The name for a constraint over the given columns; one too long is cut and told apart by a hash. */
    public static String of(String table, List<String> columns, String suffix) {
        String stem = columns.isEmpty() ? table : table + "_" + String.join("_", columns);
        String name = stem + "_" + suffix;
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        // The server would cut the name silently, and two long ones could become one; the hash of the whole keeps them
        // apart.
        String tail = "_%08x_%s".formatted(name.hashCode(), suffix);
        int room = MOST_BYTES - bytes(tail);
        String head = stem;
        while (bytes(head) > room) {
            head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
        }
        return head + tail;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
