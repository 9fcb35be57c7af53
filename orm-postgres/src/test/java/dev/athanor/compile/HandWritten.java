// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import java.util.List;
import java.util.Set;

/** Statements whose text a test has written itself. */
public final class HandWritten {
    private HandWritten() {}

    /** A query that needs no transaction. */
    public static CompiledStatement query(String sql, Parameter<?>... parameters) {
        return new CompiledStatement(sql, List.of(parameters), label(sql), Set.of(), true);
    }

    /** Any other statement. */
    public static CompiledStatement mutation(String sql, Parameter<?>... parameters) {
        return new CompiledStatement(sql, List.of(parameters), label(sql), Set.of(), false);
    }

    /** The first three words. */
    private static String label(String sql) {
        String[] words = sql.split("[ (]", 4);
        return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
    }
}
