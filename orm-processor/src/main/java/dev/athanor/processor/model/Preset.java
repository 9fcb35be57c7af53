// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text of a {@code @Default} as a value of its component's type. */
public final class Preset {
    private Preset() {}

    /** Whether values of the type can be written as a text. */
    public static boolean isPossible(TypeShape shape) {
        if (shape instanceof WrapperShape wrapper && wrapper.converter() != null) {
            return false;
        }
        return shape.content() instanceof EnumShape || shape.scalar() != null && shape.scalar() != Scalar.BYTES;
    }

    /** The value, for an enum the constant's name; null where the text is no value of the type. */
    public static @Nullable Object parsed(String text, TypeShape shape) {
        if (shape.content() instanceof EnumShape enumeration) {
            return enumeration.constants().contains(text) ? text : null;
        }
        try {
            return shape.scalar() == null ? null : parsed(text, shape.scalar());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object parsed(String text, Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : null;
            case SHORT -> new BigDecimal(text).shortValueExact();
            case INTEGER -> new BigDecimal(text).intValueExact();
            case LONG -> new BigDecimal(text).longValueExact();
            case FLOAT -> finite(new BigDecimal(text).floatValue());
            case DOUBLE -> finite(new BigDecimal(text).doubleValue());
            case DECIMAL -> new BigDecimal(text);
            case TEXT -> text;
            case UUID -> UUID.fromString(text);
            case BYTES, INTEGER_RANGE, LONG_RANGE, DECIMAL_RANGE, DATE_RANGE, TIMESTAMP_RANGE, INSTANT_RANGE -> null;
            case INET_ADDRESS, INET, CIDR, MAC_ADDRESS -> null;
            case DURATION -> Duration.parse(text);
            case PERIOD -> Period.parse(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
            case INSTANT -> Instant.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
        };
    }

    private static @Nullable Object finite(float number) {
        return Float.isFinite(number) ? number : null;
    }

    private static @Nullable Object finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
