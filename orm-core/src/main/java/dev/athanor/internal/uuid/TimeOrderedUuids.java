// SPDX-License-Identifier: Apache-2.0
package dev.athanor.internal.uuid;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then a counter, then chance.
 *
 * <p>Within one process each is larger than the one before, so that rows added together stand together in the index, and sorting by key gives the order
 * of creation. The counter fills the 12 bits after the version (method 3 of section 6.2: a fraction of the millisecond that runs ahead under load).
 */
public final class TimeOrderedUuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /** Milliseconds and counter of the last one made, in one number. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedUuids() {}

    /** The next UUID. */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
