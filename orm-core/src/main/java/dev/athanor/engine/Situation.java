// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moment of a failure, for the translator of errors. */
record Situation(String statement, Names names, boolean commitUnderWay, Interruption interruption)
        implements ErrorContext {
    @Override
    public @Nullable String entity(String table) {
        return names.entity(table);
    }

    @Override
    public @Nullable String property(String table, String column) {
        return names.property(table, column);
    }

    @Override
    public List<String> constraintColumns(String table, String constraint) {
        return names.constraintColumns(table, constraint);
    }
}
