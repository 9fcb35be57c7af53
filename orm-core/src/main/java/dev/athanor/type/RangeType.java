// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range; it travels as the text of its literal and is cast where it arrives (PostgreSQL manual, section 8.17.5).
 *
 * @param counted whether the bounds are counted, so that nothing is between one and the next
 */
record RangeType<T extends Comparable<? super T>>(String sqlName, SqlType<T> bound, boolean counted)
        implements SentAsText<Range<T>> {
    @Override
    public Class<? super Range<T>> javaType() {
        return Range.class;
    }

    @Override
    public Range<T> ofElement(String text, JsonCodec json) {
        return RangeLiteral.parsed(text, this);
    }

    @Override
    public Object element(Range<T> value, JsonCodec json) {
        return RangeLiteral.of(value);
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
            asCounted(value);
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
        Range<T> counted = asCounted(value);
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
    private Range<T> asCounted(Range<T> value) {
        T lower = value.lower();
        T upper = value.upper();
        if (!counted || value.isEmpty()) {
            return value;
        }
        T first = lower == null || value.lowerInclusive() ? lower : next(lower);
        T end = upper == null || !value.upperInclusive() ? upper : next(upper);
        return first != null && end != null && first.compareTo(end) >= 0
                ? Range.empty()
                : Range.of(first, true, end, false);
    }

    /**
     * The value behind a counted one.
     *
     * @throws ArithmeticException behind the last
     */
    @SuppressWarnings("unchecked") // each is followed by one of its own type
    private static <T> T next(T value) {
        if (value instanceof LocalDate date) {
            return (T) date.plusDays(1);
        }
        return value instanceof Integer number
                ? (T) (Integer) Math.incrementExact(number)
                : (T) (Long) Math.incrementExact((Long) value);
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
