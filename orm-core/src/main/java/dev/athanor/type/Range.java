// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values between two bounds, as PostgreSQL's range types hold them; immutable.
 *
 * <p>Ranges of whole numbers and dates come back from the server in one form, {@code [lower, upper)}; the session brings them to that form before it sends
 * them, so that {@code closed(1, 4)} becomes {@code closedOpen(1, 5)}.
 *
 * @param <T> the type of the bounds
 */
public final class Range<T extends Comparable<? super T>> {
    private final @Nullable T lower;
    private final boolean lowerInclusive;
    private final @Nullable T upper;
    private final boolean upperInclusive;
    private final boolean empty;

    private Range(@Nullable T lower, boolean lowerInclusive, @Nullable T upper, boolean upperInclusive, boolean empty) {
        this.lower = lower;
        this.lowerInclusive = lowerInclusive && lower != null;
        this.upper = upper;
        this.upperInclusive = upperInclusive && upper != null;
        this.empty = empty;
    }

    /**
     * The range between two bounds, of which null is none; empty where they meet and one of them does not belong to it.
     *
     * @throws IllegalArgumentException when the lower bound is greater than the upper one
     */
    public static <T extends Comparable<? super T>> Range<T> of(
            @Nullable T lower, boolean lowerInclusive, @Nullable T upper, boolean upperInclusive) {
        int order = lower == null || upper == null ? -1 : lower.compareTo(upper);
        if (order > 0) {
            throw new IllegalArgumentException("the lower bound of a range is greater than its upper bound");
        }
        return order == 0 && !(lowerInclusive && upperInclusive)
                ? empty()
                : new Range<>(lower, lowerInclusive, upper, upperInclusive, false);
    }

    /** {@code [lower, upper)}: without its upper bound. */
    public static <T extends Comparable<? super T>> Range<T> closedOpen(T lower, T upper) {
        return of(Objects.requireNonNull(lower), true, Objects.requireNonNull(upper), false);
    }

    /** {@code [lower, upper]}: with both bounds. */
    public static <T extends Comparable<? super T>> Range<T> closed(T lower, T upper) {
        return of(Objects.requireNonNull(lower), true, Objects.requireNonNull(upper), true);
    }

    /** {@code [lower,)}: without an upper bound. */
    public static <T extends Comparable<? super T>> Range<T> atLeast(T lower) {
        return of(Objects.requireNonNull(lower), true, null, false);
    }

    /** {@code (,upper)}: without a lower bound. */
    public static <T extends Comparable<? super T>> Range<T> lessThan(T upper) {
        return of(null, false, Objects.requireNonNull(upper), false);
    }

    /** {@code (,)}: every value. */
    public static <T extends Comparable<? super T>> Range<T> all() {
        return new Range<>(null, false, null, false, false);
    }

    /** {@code empty}: no value. */
    public static <T extends Comparable<? super T>> Range<T> empty() {
        return new Range<>(null, false, null, false, true);
    }

    /** The lower bound; null where there is none, and of an empty range. */
    public @Nullable T lower() {
        return lower;
    }

    /** Whether the lower bound is a part of the range. */
    public boolean lowerInclusive() {
        return lowerInclusive;
    }

    /** The upper bound; null where there is none, and of an empty range. */
    public @Nullable T upper() {
        return upper;
    }

    /** Whether the upper bound is a part of the range. */
    public boolean upperInclusive() {
        return upperInclusive;
    }

    /** Whether no value lies within. */
    public boolean isEmpty() {
        return empty;
    }

    /** Whether the value lies within. */
    public boolean contains(T value) {
        int above = lower == null ? 1 : value.compareTo(lower);
        int below = upper == null ? -1 : value.compareTo(upper);
        return !empty && (above > 0 || (above == 0 && lowerInclusive)) && (below < 0 || (below == 0 && upperInclusive));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range<?> range
                && empty == range.empty
                && lowerInclusive == range.lowerInclusive
                && upperInclusive == range.upperInclusive
                && Objects.equals(lower, range.lower)
                && Objects.equals(upper, range.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, lowerInclusive, upper, upperInclusive, empty);
    }

    /** As SQL writes it: {@code [1,5)}, {@code empty}. */
    @Override
    public String toString() {
        return empty
                ? "empty"
                : (lowerInclusive ? "[" : "(")
                        + Objects.toString(lower, "")
                        + ","
                        + Objects.toString(upper, "")
                        + (upperInclusive ? "]" : ")");
    }
}
