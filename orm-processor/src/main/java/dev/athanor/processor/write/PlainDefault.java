// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Java literal that a builder presets: that of {@code @Default}, or of a default in SQL that is {@code true}, {@code false} or a whole number. */
final class PlainDefault {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private PlainDefault() {}

    /** The literal that fits the component; a version that is not null begins with 0, and a row that is marked when it is deleted is not marked. */
    static Optional<CodeBlock> of(Member member) {
        String preset = member.marks().preset();
        if (preset != null) {
            return Optional.of(PresetCode.of(preset, member.shape()));
        }
        if (member.marks().mayBeNull() || !(member.shape() instanceof ScalarShape shape)) {
            return Optional.empty();
        }
        String sql = member.marks().column().defaultSql().strip();
        if (member.marks().softDelete() && shape.scalar() == Scalar.BOOLEAN) {
            return Optional.of(Code.of("$L", false));
        }
        if (shape.scalar() == Scalar.BOOLEAN) {
            return sql.equalsIgnoreCase("true") || sql.equalsIgnoreCase("false")
                    ? Optional.of(Code.of("$L", Boolean.parseBoolean(sql)))
                    : Optional.empty();
        }
        boolean version = member.marks().version() && !shape.isPrimitive() && sql.isEmpty();
        return version ? literal("0", shape) : literal(sql, shape);
    }

    private static Optional<CodeBlock> literal(String sql, ScalarShape shape) {
        if (!WHOLE_NUMBER.matcher(sql).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(sql);
        return switch (shape.scalar()) {
            case SHORT -> number.bitLength() < Short.SIZE ? Optional.of(Code.of("$L", number)) : Optional.empty();
            case INTEGER -> number.bitLength() < Integer.SIZE ? Optional.of(Code.of("$L", number)) : Optional.empty();
            case LONG -> Optional.of(Code.of("$LL", number));
            case FLOAT -> Optional.of(Code.of("$L.0f", number));
            case DOUBLE -> Optional.of(Code.of("$L.0", number));
            default -> Optional.empty();
        };
    }
}
