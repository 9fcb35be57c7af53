// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.oracle;

import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of values in random statements. */
enum Kind {
    NUMBER(SqlTypes.BIGINT, Arrays.asList(0L, 1L, 2L, 3L, -1L, -2L)),
    TEXT(SqlTypes.TEXT, Arrays.asList("a", "A", "b", "", "ab", "ba", "a%", "_", "\\b", "it's")),
    TRUTH(SqlTypes.BOOLEAN, Arrays.asList(true, false));

    private final SqlType<?> type;
    private final List<?> values;

    Kind(SqlType<?> type, List<?> values) {
        this.type = type;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // values of one kind only meet values of that kind
    SqlType<Object> type() {
        return (SqlType<Object>) type;
    }

    List<?> samples() {
        return values;
    }

    /** One of the values, mostly of the first few, so that many are equal. */
    Object sample(Choices choices) {
        return choices.pick(choices.chance(30) ? values : values.subList(0, Math.min(3, values.size())));
    }

    /** A value as SQL says it. */
    static String literal(@Nullable Object value, Kind kind) {
        if (value == null) {
            return "(null::" + kind.type.sqlName() + ")";
        }
        return value instanceof String text
                ? "('" + text.replace("'", "''") + "'::text)"
                : "('" + value + "'::" + kind.type.sqlName() + ")";
    }

    static String arrayLiteral(List<?> values, Kind kind) {
        return "(array["
                + values.stream().map(value -> literal(value, kind)).collect(Collectors.joining(", "))
                + "]::" + kind.type.sqlName() + "[])";
    }
}
