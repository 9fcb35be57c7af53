// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.util.Arrays;
import java.util.Locale;

/**
 * A median with its interval of 95 %, from order statistics: so many values below and above the median as a fair coin leaves out in one case of forty. Nothing
 * is assumed of how the values are spread.
 */
public record Estimate(double median, double low, double high) {
    private static final double NORMAL = 1.96;

    /** The estimate from values in any order; at least one. */
    public static Estimate of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        int rank = (int) Math.max(0, Math.floor((count - NORMAL * Math.sqrt(count) - 1) / 2));
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
        return new Estimate(median, sorted[rank], sorted[count - 1 - rank]);
    }

    /** The same divided by a number. */
    public Estimate per(double divisor) {
        return new Estimate(median / divisor, low / divisor, high / divisor);
    }

    /** {@code 1.04 [1.01, 1.08]}, with three significant digits at least. */
    @Override
    public String toString() {
        return number(median) + " [" + number(low) + ", " + number(high) + "]";
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
