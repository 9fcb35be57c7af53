// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was sent to the server.
 *
 * <p>It prints without values. A listener that reads {@link #parameters()} takes on the care for what they hold.
 *
 * @param sql the statement's text, with a {@code ?} for each parameter
 * @param label what it does, in a few words, such as {@code insert into users}
 * @param parameters the parameters with their values, in the order of their markers
 * @param control whether it begins or ends a transaction or a savepoint, and was not asked for by the program
 * @param rows how many rows were read or changed; zero after a failure
 * @param nanos how long its flight took, from sending until all results had been read; the same for all statements of a
 *     flight, as nobody but the server knows more
 * @param flight the number of its flight, counted for each database from 1
 * @param failure why the flight failed, which need not be this statement's fault; null if it did not
 */
public record StatementEvent(
        String sql,
        String label,
        List<Parameter<?>> parameters,
        boolean control,
        long rows,
        long nanos,
        long flight,
        @Nullable Throwable failure) {

    private static final List<String> CHANGES = List.of("insert", "update", "delete", "merge");

    /** Whether it inserts, updates or deletes, so that {@link #rows()} are rows that it changed, RETURNING or not. */
    public boolean changesRows() {
        return !control && saysChange(label);
    }

    static boolean saysChange(String label) {
        for (String verb : CHANGES) {
            if (label.startsWith(verb) && (label.length() == verb.length() || label.charAt(verb.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** The SQL types of the parameters, in order. */
    public List<String> parameterTypes() {
        return parameters.stream().map(parameter -> parameter.type().sqlName()).toList();
    }

    /** Flight, text, types and outcome: {@code [7] select … where id = ? -- (bigint) 1 row}. */
    @Override
    public String toString() {
        return line(sql);
    }

    /** The same with another text in the place of the SQL. */
    String line(String what) {
        String text = "[" + flight + "] " + what;
        if (isPlainControl()) {
            return text;
        }
        String types = parameters.isEmpty() ? "" : "(" + String.join(", ", parameterTypes()) + ") ";
        return text + " -- " + types + outcome();
    }

    /** Whether there is nothing to tell but the text. */
    boolean isPlainControl() {
        return control && failure == null;
    }

    private String outcome() {
        if (failure != null) {
            return "failed: " + failure.getClass().getSimpleName();
        }
        return rows == 1 ? "1 row" : rows + " rows";
    }
}
