// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Logical;
import dev.athanor.error.InvalidInputException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The conditions that a request may ask for, each under a key with a value of a declared type: whatever the request says, only these conditions come into a
 * statement, and its values are bound. Immutable; build it once and keep it.
 */
public final class Filtering {
    private final Map<String, Filter<?>> allowed;

    private record Filter<T>(SqlType<T> type, Function<? super T, ? extends Condition> condition) {
        /** The text is what the sender wrote, so it stands in no message. */
        Condition of(String key, String text) {
            T value;
            try {
                value = type.ofText(text);
            } catch (IllegalArgumentException | DateTimeException mistaken) {
                throw new InvalidInputException("The value of \"" + key + "\" is none of the type " + type.sqlName()
                        + (type.labels().isEmpty() ? "." : ", which has " + String.join(", ", type.labels()) + "."));
            }
            String refusal = type.unlimited().refusal(value);
            if (refusal != null) {
                throw new InvalidInputException("The value of \"" + key + "\" " + refusal + ".");
            }
            return condition.apply(value);
        }
    }

    private Filtering(Map<String, Filter<?>> allowed) {
        this.allowed = Collections.unmodifiableMap(allowed);
    }

    /** Allows {@code key=value} for rows in which the expression equals the value. */
    public static <T> Filtering allow(String key, Expression<T> equal) {
        return new Filtering(Map.of()).and(key, equal);
    }

    /** Allows {@code key=value} for a condition made of a value of the type, such as {@code allow("minAge", SqlTypes.INTEGER, USER.age::ge)}. */
    public static <T> Filtering allow(String key, SqlType<T> type, Function<? super T, ? extends Condition> condition) {
        return new Filtering(Map.of()).and(key, type, condition);
    }

    /** Allows a further key for rows in which the expression equals the value. */
    public <T> Filtering and(String key, Expression<T> equal) {
        return and(key, equal.type(), equal::eq);
    }

    /** Allows a further key for a condition made of a value of the type. */
    public <T> Filtering and(String key, SqlType<T> type, Function<? super T, ? extends Condition> condition) {
        Map<String, Filter<?>> all = new LinkedHashMap<>(allowed);
        if (all.put(key, new Filter<>(type, condition)) != null) {
            throw new StatementBuildException(
                    "the filter \"" + key + "\" stands for two conditions: choose another key");
        }
        return new Filtering(all);
    }

    /** The keys in the order in which they were allowed. */
    public Set<String> keys() {
        return allowed.keySet();
    }

    /**
     * The condition that all of these values ask for; no condition without any. Texts stand for values as Java writes them: {@code 36}, {@code 9.90},
     * {@code true}, {@code 2026-11-26}, {@code 2026-11-26T15:00:00Z}, the name of an enum constant.
     *
     * @throws InvalidInputException when a key is not allowed, of which the message lists those that are, or a text stands for no value of the type
     */
    public Condition by(Map<String, String> values) {
        List<Condition> conditions = new ArrayList<>();
        values.forEach((key, text) -> conditions.add(filter(key).of(key, text)));
        return Logical.of(Logical.Operator.AND, conditions);
    }

    private Filter<?> filter(String key) {
        Filter<?> filter = allowed.get(key);
        if (filter == null) {
            throw new InvalidInputException(
                    "A filter is not known: known are " + String.join(", ", allowed.keySet()) + ".");
        }
        return filter;
    }

    /** The keys. */
    @Override
    public String toString() {
        return "Filtering" + allowed.keySet();
    }
}
