// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's numeric cannot hold; the driver would store some huge numbers as zero without a word. All checks are arithmetic, nothing is expanded. */
final class Decimals {
    /** PostgreSQL manual, section 8.1.2: up to 131072 digits before the decimal point, up to 16383 after. */
    private static final int MOST_BEFORE_POINT = 131_072;

    private static final int MOST_AFTER_POINT = 16_383;

    private Decimals() {}

    static @Nullable String refusal(BigDecimal value) {
        if ((long) value.precision() - value.scale() > MOST_BEFORE_POINT && value.signum() != 0) {
            return "has more than 131072 digits before the point";
        }
        return value.scale() > MOST_AFTER_POINT ? "has more than 16383 digits after the point" : null;
    }

    static @Nullable String refusal(BigDecimal value, int precision, int scale) {
        String refusal = refusal(value);
        if (refusal != null || value.signum() == 0) {
            return refusal;
        }
        if ((long) value.precision() - value.scale() > precision - scale) {
            return "has more than " + (precision - scale) + " digits before the point";
        }
        if (value.scale() > scale && value.stripTrailingZeros().scale() > scale) {
            return "has more than " + scale + " digits after the point: round it, for nothing is rounded silently";
        }
        return null;
    }

    /** As the server writes it: all digits before the point, {@code 1E+5} is {@code 100000}. */
    static BigDecimal written(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    static BigDecimal scaled(BigDecimal value, int scale) {
        return value.scale() == scale ? value : value.setScale(scale, RoundingMode.UNNECESSARY);
    }
}
