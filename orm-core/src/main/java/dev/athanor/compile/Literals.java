// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.error.StatementBuildException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Constants and function names as they are written: parts of a statement's shape, never values of a request. */
final class Literals {
    private static final Pattern PLAIN_FUNCTION = Pattern.compile("[a-z_][a-z0-9_]*");

    private Literals() {}

    /** {@code 'text'}, {@code 42}, {@code (-42)}, {@code true}; a minus sign after another would begin a comment. */
    static String written(Object value) {
        if (value instanceof String text) {
            if (text.indexOf('\0') >= 0) {
                throw new StatementBuildException(
                        "a constant of the statement contains the character NUL, which no text can");
            }
            return "'" + text.replace("'", "''") + "'";
        }
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            return number < 0 ? "(" + number + ")" : Long.toString(number);
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        throw new StatementBuildException(
                "a constant of the statement is a " + value.getClass().getSimpleName()
                        + ": constants are texts, whole numbers and truth values; bind other values");
    }

    /** A name that may stand in a schema, quoted where it needs it. */
    static String qualifiedName(String name, Dialect dialect) {
        return Arrays.stream(name.split("\\.", -1)).map(dialect::identifier).collect(Collectors.joining("."));
    }

    /** Keywords such as {@code coalesce} are functions only without quotes, so a plain name never gets them. */
    static String functionName(String name, Dialect dialect) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> PLAIN_FUNCTION.matcher(part).matches() ? part : dialect.identifier(part))
                .collect(Collectors.joining("."));
    }
}
