// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in a row, unmodifiable. One more behind them is a list of its own that shares what stands before, so that a chain built step by step,
 * {@code a.or(b).or(c)}, costs what its length is; whoever appends to the same list second has a copy.
 */
final class Terms extends AbstractList<Condition> implements RandomAccess {
    private final @Nullable Condition[] places;
    private final int size;

    /** How many places are taken by the longest list that shares them. */
    private final AtomicInteger taken;

    private Terms(@Nullable Condition[] places, int size, AtomicInteger taken) {
        this.places = places;
        this.size = size;
        this.taken = taken;
    }

    static Terms of(List<Condition> conditions) {
        if (conditions instanceof Terms terms) {
            return terms;
        }
        Condition[] copy = List.copyOf(conditions).toArray(Condition[]::new);
        return new Terms(copy, copy.length, new AtomicInteger(copy.length));
    }

    /** These and one more. */
    Terms and(Condition last) {
        Objects.requireNonNull(last, "a condition");
        if (size < places.length && taken.compareAndSet(size, size + 1)) {
            places[size] = last;
            return new Terms(places, size + 1, taken);
        }
        @Nullable Condition[] longer = Arrays.copyOf(places, size + size / 2 + 2);
        Arrays.fill(longer, size, longer.length, null);
        longer[size] = last;
        return new Terms(longer, size + 1, new AtomicInteger(size + 1));
    }

    @Override
    public Condition get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return Objects.requireNonNull(places[index]);
    }

    @Override
    public int size() {
        return size;
    }
}
