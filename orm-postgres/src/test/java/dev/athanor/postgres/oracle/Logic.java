// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Truth that may be unknown, and values that may be unknown (PostgreSQL manual, sections 9.1 and 9.2). */
final class Logic {
    private Logic() {}

    static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    /** False if one is false, else unknown if one is unknown, else true. */
    static @Nullable Boolean all(List<? extends @Nullable Boolean> truths) {
        return truths.contains(false) ? Boolean.FALSE : truths.contains(null) ? null : Boolean.TRUE;
    }

    /** True if one is true, else unknown if one is unknown, else false. */
    static @Nullable Boolean one(List<? extends @Nullable Boolean> truths) {
        return truths.contains(true) ? Boolean.TRUE : truths.contains(null) ? null : Boolean.FALSE;
    }

    static <T> @Nullable Boolean all(List<T> of, Function<T, @Nullable Boolean> truth) {
        return all(of.stream().map(truth).toList());
    }

    static <T> @Nullable Boolean one(List<T> of, Function<T, @Nullable Boolean> truth) {
        return one(of.stream().map(truth).toList());
    }

    @SuppressWarnings("unchecked") // both are of one kind
    static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** A comparison by its symbol. */
    static @Nullable Boolean compare(String operator, @Nullable Object one, @Nullable Object other) {
        switch (operator) {
            case "is distinct from":
                return one == null ? other != null : !one.equals(other);
            case "is not distinct from":
                return one == null ? other == null : one.equals(other);
            default:
                return one == null || other == null ? null : holds(operator, order(one, other));
        }
    }

    /** Rows are compared part by part, from the left, up to the first that are unequal or unknown (section 9.25.5). */
    static @Nullable Boolean compareRows(
            String operator, List<? extends @Nullable Object> one, List<? extends @Nullable Object> other) {
        if (operator.equals("=") || operator.equals("<>")) {
            @Nullable
            Boolean equal = all(IntStream.range(0, one.size())
                    .mapToObj(i -> compare("=", one.get(i), other.get(i)))
                    .toList());
            return operator.equals("=") ? equal : not(equal);
        }
        for (int i = 0; i < one.size(); i++) {
            Object left = one.get(i);
            Object right = other.get(i);
            if (left == null || right == null) {
                return null;
            }
            if (!left.equals(right)) {
                return holds(operator, order(left, right));
            }
        }
        return operator.length() == 2;
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** {@code %} is any text, {@code _} any character, and a backslash makes what follows ordinary. */
    static boolean like(String text, String pattern) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        String rest = pattern.substring(1);
        if (first == '%') {
            return IntStream.rangeClosed(0, text.length()).anyMatch(start -> like(text.substring(start), rest));
        }
        if (text.isEmpty()) {
            return false;
        }
        if (first == '\\') {
            return rest.charAt(0) == text.charAt(0) && like(text.substring(1), rest.substring(1));
        }
        return (first == '_' || first == text.charAt(0)) && like(text.substring(1), rest);
    }
}
