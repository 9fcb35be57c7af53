// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.error.ConversionException;
import dev.athanor.type.SqlType;

/** Writes bound values: checks them, and casts them where the server could not tell their type. */
final class ParameterWriter {
    private ParameterWriter() {}

    /** {@code ?}; with a cast where the type travels as text. */
    static SqlWriter plain(Parameter<?> parameter, SqlWriter sql) {
        SqlType<?> type = parameter.type();
        return type.castsWhenBound() ? cast(parameter, sql).type(type).add(")") : sql.marker(checked(parameter));
    }

    /** {@code cast(? as type)}: with a cast to the type as it is without limits, for a limit would cut the value silently. Arrays always say what they are. */
    static SqlWriter typed(Parameter<?> parameter, SqlWriter sql) {
        SqlType<?> type = parameter.type();
        return type.castsFromText()
                ? plain(parameter, sql)
                : cast(parameter, sql).add(type.elementName()).add(")");
    }

    /** {@code cast(? as type)} with the type of an explicit cast, which makes the parameter's own cast to the same type superfluous. */
    static SqlWriter as(SqlType<?> target, Parameter<?> parameter, SqlWriter sql) {
        if (parameter.type().castsWhenBound() && !parameter.type().sqlName().equals(target.sqlName())) {
            sql.add("cast(");
            return plain(parameter, sql).add(" as ").type(target).add(")");
        }
        return cast(parameter, sql).type(target).add(")");
    }

    /** The cast up to its type. */
    private static SqlWriter cast(Parameter<?> parameter, SqlWriter sql) {
        return sql.add("cast(").marker(checked(parameter)).add(" as ");
    }

    /**
     * What the driver would change without a word is refused; what the server would round is cut as it is in columns. A value to compare with may exceed the
     * limits of its column, and is then of the type without limits.
     */
    static <T> Parameter<T> checked(Parameter<T> parameter) {
        T value = parameter.value();
        if (value == null) {
            return parameter;
        }
        String refusal = RefusedValue.refusal(parameter);
        if (refusal != null) {
            throw new ConversionException("a value bound in a statement " + refusal);
        }
        if (parameter.type().refusal(value) != null) {
            return new Parameter<>(value, parameter.type().unlimited());
        }
        T normalised = parameter.type().normalised(value);
        return normalised == value ? parameter : new Parameter<>(normalised, parameter.type());
    }
}
