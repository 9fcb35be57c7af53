// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.Preset;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.math.BigDecimal;

/** The value of a {@code @Default} as Java writes it. */
final class PresetCode {
    private PresetCode() {}

    /** The expression, for a text that was checked. */
    static CodeBlock of(String text, TypeShape shape) {
        if (shape instanceof WrapperShape wrapper) {
            return Code.of("new $T($L)", Library.named(wrapper.javaType()), of(text, wrapper.content()));
        }
        if (shape instanceof EnumShape) {
            return Code.of("$T.$L", Library.named(shape.javaType()), text);
        }
        Object value = Preset.parsed(text, shape);
        Scalar scalar = shape.scalar();
        TypeName type = Library.named(shape.boxedType());
        if (value == null || scalar == null) {
            throw new IllegalStateException("no value of " + shape.javaType());
        }
        return switch (scalar) {
            case BOOLEAN, INTEGER, DOUBLE -> Code.of("$L", value);
            case SHORT -> Code.of("(short) $L", value);
            case LONG -> Code.of("$LL", value);
            case FLOAT -> Code.of("$Lf", value);
            case TEXT -> Code.of("$S", value);
            case DECIMAL -> Code.of("new $T($S)", BigDecimal.class, value);
            case UUID -> Code.of("$T.fromString($S)", type, value);
            case DATE, TIME, TIMESTAMP, INSTANT, OFFSET_DATE_TIME, DURATION, PERIOD ->
                Code.of("$T.parse($S)", type, value);
            case BYTES,
                    INTEGER_RANGE,
                    LONG_RANGE,
                    DECIMAL_RANGE,
                    DATE_RANGE,
                    TIMESTAMP_RANGE,
                    INSTANT_RANGE,
                    INET_ADDRESS,
                    INET,
                    CIDR,
                    MAC_ADDRESS -> throw new IllegalStateException("no preset of " + shape.javaType());
        };
    }
}
