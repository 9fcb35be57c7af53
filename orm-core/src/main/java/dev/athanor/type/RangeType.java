// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ConversionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range; it travels as the text of its literal and is cast where it arrives (PostgreSQL manual, section 8.17.5).
 *
 * @param next the value behind another one where the bounds are counted, or null where there is always one between; it throws {@link ArithmeticException}
 *     behind the last
 */
record RangeType<T extends Comparable<? super T>>(
        String sqlName,
        SqlType<T> bound,
        Function<T, String> write,
        Function<String, T> parse,
        @Nullable UnaryOperator<T> next)
        implements SentAsText<Range<T>> {
    private static final Pattern LITERAL =
            Pattern.compile("([\\[(])(?:\"([^\"]*)\"|([^\",]*)),(?:\"([^\"]*)\"|([^\",]*))([\\])])");

    @Override
    public Class<? super Range<T>> javaType() {
        return Range.class;
    }

    @Override
    public Range<T> ofElement(String text, JsonCodec json) {
        if (text.equals("empty")) {
            return Range.empty();
        }
        Matcher parts = LITERAL.matcher(text);
        if (!parts.matches()) {
            throw new ConversionException("the column holds no " + sqlName + " that could be read");
        }
        return Range.of(
                bound(parts, 2),
                parts.group(1).equals("["),
                bound(parts, 4),
                parts.group(6).equals("]"));
    }

    private @Nullable T bound(Matcher parts, int group) {
        String quoted = parts.group(group);
        String text = quoted == null ? parts.group(group + 1) : quoted;
        return text.isEmpty() ? null : parse.apply(text);
    }

    @Override
    public Object element(Range<T> value, JsonCodec json) {
        return literal(value);
    }

    private String literal(Range<T> value) {
        return value.isEmpty()
                ? "empty"
                : (value.lowerInclusive() ? "[" : "(")
                        + written(value.lower())
                        + ","
                        + written(value.upper())
                        + (value.upperInclusive() ? "]" : ")");
    }

    private String written(@Nullable T value) {
        return value == null ? "" : '"' + write.apply(value) + '"';
    }

    @Override
    public @Nullable String refusal(Range<T> value) {
        String refusal = refusal(value.lower());
        if (refusal == null) {
            refusal = refusal(value.upper());
        }
        if (refusal != null) {
            return "has a bound that " + refusal;
        }
        try {
            counted(value);
            return null;
        } catch (ArithmeticException e) {
            return "ends with the last value of its type, behind which " + sqlName
                    + " needs one more: leave the bound out";
        }
    }

    private @Nullable String refusal(@Nullable T value) {
        return value == null ? null : bound.refusal(value);
    }

    @Override
    public Range<T> normalised(Range<T> value) {
        Range<T> counted = counted(value);
        T lower = counted.lower();
        T upper = counted.upper();
        Range<T> normalised = Range.of(
                lower == null ? null : bound.normalised(lower),
                counted.lowerInclusive(),
                upper == null ? null : bound.normalised(upper),
                counted.upperInclusive());
        return counted.isEmpty() || normalised.equals(value) ? (counted.isEmpty() ? counted : value) : normalised;
    }

    /** {@code [lower, upper)} where the bounds are counted. */
    private Range<T> counted(Range<T> value) {
        T lower = value.lower();
        T upper = value.upper();
        if (next == null || value.isEmpty()) {
            return value;
        }
        T first = lower == null || value.lowerInclusive() ? lower : next.apply(lower);
        T end = upper == null || !value.upperInclusive() ? upper : next.apply(upper);
        return first != null && end != null && first.compareTo(end) >= 0
                ? Range.empty()
                : Range.of(first, true, end, false);
    }

    @Override
    public long size(Range<T> value) {
        T lower = value.lower();
        T upper = value.upper();
        return ValueSize.SCALAR + (lower == null ? 0 : bound.size(lower)) + (upper == null ? 0 : bound.size(upper));
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
