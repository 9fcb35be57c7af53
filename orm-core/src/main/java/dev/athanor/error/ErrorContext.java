// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine can tell an {@link ErrorTranslator} about the moment of a failure.
 *
 * <p>Only {@link #statement()} must be answered; what is not known stays at its default. Names of tables, columns and
 * constraints are given as the database reports them, without schema and without quotes.
 */
@FunctionalInterface
public interface ErrorContext {

    /** How a statement that the server stopped came to be stopped. */
    enum Interruption {
        /** Not by Athanor, as far as it knows. */
        NONE,
        /** By the time limit of the statement. */
        TIMEOUT,
        /** By the program's request. */
        CANCEL
    }

    /**
     * A short label of what was being done, such as {@code insert into users} or {@code connect}; never a statement's
     * text.
     */
    String statement();

    /** The simple name of the record that is mapped to the table; null if none is. */
    default @Nullable String entity(String table) {
        return null;
    }

    /** The name of the component that is mapped to the column; null if none is. */
    default @Nullable String property(String table, String column) {
        return null;
    }

    /** The columns of a constraint or unique index, in its order; empty if it is not known. */
    default List<String> constraintColumns(String table, String constraint) {
        return List.of();
    }

    /**
     * Whether a COMMIT had been sent and not been answered: a COMMIT by itself, one that rode in the flight, or a write
     * under autocommit, which is its own COMMIT.
     */
    default boolean commitUnderWay() {
        return false;
    }

    /** Whether the time limit or a cancellation of Athanor's own had fired. */
    default Interruption interruption() {
        return Interruption.NONE;
    }
}
