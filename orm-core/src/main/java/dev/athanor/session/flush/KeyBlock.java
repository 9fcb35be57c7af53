// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The keys at hand for one identity column. */
final class KeyBlock {
    private static final int FIRST_SIZE = 50;
    private static final int LARGEST_SIZE = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Long> keys = new ArrayDeque<>();
    private int size = FIRST_SIZE;
    private int expected;
    private boolean used;
    private boolean claimed;
    private boolean filledBefore;

    @Nullable
    Long take() {
        lock.lock();
        try {
            used = true;
            return keys.poll();
        } finally {
            lock.unlock();
        }
    }

    boolean isUnused() {
        lock.lock();
        try {
            return !used && keys.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    void expect(int count) {
        lock.lock();
        try {
            expected = count;
        } finally {
            lock.unlock();
        }
    }

    /** Whether less than half is left and nobody else is refilling. */
    boolean needsRefill() {
        lock.lock();
        try {
            return !claimed && used && keys.size() * 2 <= size;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it {@link #needsRefill}; the caller then refills. */
    boolean claimRefill() {
        lock.lock();
        try {
            boolean mine = needsRefill();
            claimed |= mine;
            return mine;
        } finally {
            lock.unlock();
        }
    }

    /** How many keys to fetch: a block that is emptied again and again grows, and one that had to be larger once stays so. */
    int refillSize() {
        lock.lock();
        try {
            return Math.max(nextSize(), expected - keys.size());
        } finally {
            lock.unlock();
        }
    }

    private int nextSize() {
        return filledBefore && keys.isEmpty() ? Math.min(size * 2, LARGEST_SIZE) : size;
    }

    void add(Collection<Long> numbers) {
        lock.lock();
        try {
            size = Math.min(Math.max(nextSize(), numbers.size()), LARGEST_SIZE);
            expected = 0;
            keys.addAll(numbers);
            filledBefore = true;
            claimed = false;
        } finally {
            lock.unlock();
        }
    }
}
