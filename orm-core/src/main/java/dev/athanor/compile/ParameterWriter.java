// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.error.ConversionException;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes bound values: checks them, and casts them where the server could not tell their type. */
final class ParameterWriter {
    private ParameterWriter() {}

    /** {@code ?}; with a cast where the type travels as text. */
    static SqlWriter plain(Parameter<?> parameter, SqlWriter sql) {
        SqlType<?> type = parameter.type();
        return type.castsWhenBound() ? cast(parameter, type.sqlName(), sql) : sql.marker(checked(parameter));
    }

    /** {@code cast(? as type)}: with a cast to the type as it is without limits, for a limit would cut the value silently. Arrays always say what they are. */
    static SqlWriter typed(Parameter<?> parameter, SqlWriter sql) {
        SqlType<?> type = parameter.type();
        return type.castsFromText() ? plain(parameter, sql) : cast(parameter, type.elementName(), sql);
    }

    /** {@code cast(? as type)} with the type of an explicit cast, which makes the parameter's own cast to the same type superfluous. */
    static SqlWriter as(SqlType<?> target, Parameter<?> parameter, SqlWriter sql) {
        if (parameter.type().castsWhenBound() && !parameter.type().sqlName().equals(target.sqlName())) {
            sql.add("cast(");
            return plain(parameter, sql).add(" as ").add(target.sqlName()).add(")");
        }
        return cast(parameter, target.sqlName(), sql);
    }

    private static SqlWriter cast(Parameter<?> parameter, String type, SqlWriter sql) {
        return sql.add("cast(").marker(checked(parameter)).add(" as ").add(type).add(")");
    }

    /** What the driver would change without a word is refused; what the server would round is cut as it is in columns. */
    private static <T> Parameter<T> checked(Parameter<T> parameter) {
        T value = parameter.value();
        if (value == null) {
            return parameter;
        }
        String refusal = refusal(parameter.type(), value);
        if (refusal != null) {
            throw new ConversionException("a value bound in a statement " + refusal);
        }
        boolean fits = parameter.type().refusal(value) == null;
        return fits ? new Parameter<>(parameter.type().normalised(value), parameter.type()) : parameter;
    }

    /** A value to compare with may exceed the limits of a column: no text of 200 characters equals one of a {@code varchar(100)}, and that is an answer. */
    private static <T> @Nullable String refusal(SqlType<T> type, T value) {
        if (value instanceof String text) {
            return SqlTypes.TEXT.refusal(text);
        }
        if (value instanceof BigDecimal number) {
            return SqlTypes.NUMERIC.refusal(number);
        }
        if (value instanceof List<?> elements && elements.stream().anyMatch(ParameterWriter::isLimited)) {
            return elements.stream()
                    .map(ParameterWriter::elementRefusal)
                    .filter(refusal -> refusal != null)
                    .findFirst()
                    .orElse(null);
        }
        return type.refusal(value);
    }

    private static boolean isLimited(@Nullable Object element) {
        return element instanceof String || element instanceof BigDecimal;
    }

    private static @Nullable String elementRefusal(@Nullable Object element) {
        String refusal = element instanceof String text
                ? SqlTypes.TEXT.refusal(text)
                : element instanceof BigDecimal number ? SqlTypes.NUMERIC.refusal(number) : null;
        return refusal == null ? null : "has an element that " + refusal;
    }
}
