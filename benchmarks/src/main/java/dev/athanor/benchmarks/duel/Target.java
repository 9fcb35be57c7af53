// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.util.Locale;

/**
 * A limit that a duel's figure is to keep.
 *
 * @param figure which figure
 * @param limit the most that is allowed
 */
public record Target(Figure figure, double limit) {
    /** What is measured of a duel. */
    public enum Figure {
        /** Wall time, as a ratio to the twin's. */
        WALL("wall"),
        /** CPU time of the calling thread, as a ratio to the twin's. */
        CPU("CPU"),
        /** Nanoseconds that the contender needs more than its twin, for each row or operation. */
        OWN_NANOS("own ns"),
        /** Bytes that the contender allocates more than its twin, for each row or operation. */
        OWN_BYTES("own bytes"),
        /** Nanoseconds that the contender needs, for each row or operation. */
        NANOS("ns");

        private final String words;

        Figure(String words) {
            this.words = words;
        }
    }

    /** A limit for the ratio of wall times. */
    public static Target wall(double limit) {
        return new Target(Figure.WALL, limit);
    }

    /** A limit for the ratio of CPU times. */
    public static Target cpu(double limit) {
        return new Target(Figure.CPU, limit);
    }

    /** A limit for the library's own nanoseconds. */
    public static Target ownNanos(double limit) {
        return new Target(Figure.OWN_NANOS, limit);
    }

    /** A limit for the library's own bytes. */
    public static Target ownBytes(double limit) {
        return new Target(Figure.OWN_BYTES, limit);
    }

    /** A limit for the contender's nanoseconds. */
    public static Target nanos(double limit) {
        return new Target(Figure.NANOS, limit);
    }

    /** Whether it is met; where the interval contains the limit, the run does not say so for sure. */
    public String judge(Estimate measured) {
        String answer = measured.median() <= limit ? "yes" : "no";
        boolean sure = measured.high() <= limit || measured.low() > limit;
        return sure ? answer : answer + ", within the interval";
    }

    /** {@code wall ≤ 1.05 ×}. */
    @Override
    public String toString() {
        boolean ratio = figure == Figure.WALL || figure == Figure.CPU;
        String number = String.format(Locale.ROOT, limit == Math.rint(limit) && !ratio ? "%,.0f" : "%.2f", limit);
        return figure.words + " ≤ " + number + (ratio ? " ×" : "");
    }
}
