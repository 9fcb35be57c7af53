// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.duel;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * What one operation took, on average over a turn: wall time, CPU time of the calling thread, and bytes that this thread allocated.
 */
record Turn(double nanos, double cpuNanos, double bytes) {
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Where results go, so that they are made. */
    static volatile @Nullable Object seen;

    /** Does the work so many times. */
    static Turn of(Work work, @Nullable Work before, int times) throws Exception {
        return before == null ? together(work, times) : oneByOne(work, before, times);
    }

    private static Turn together(Work work, int times) throws Exception {
        Reading start = Reading.now();
        for (int i = 0; i < times; i++) {
            seen = work.run();
        }
        return Reading.now().minus(start).divided(times);
    }

    private static Turn oneByOne(Work work, Work before, int times) throws Exception {
        Turn sum = new Turn(0, 0, 0);
        for (int i = 0; i < times; i++) {
            before.run();
            Reading start = Reading.now();
            seen = work.run();
            Turn one = Reading.now().minus(start);
            sum = new Turn(sum.nanos + one.nanos, sum.cpuNanos + one.cpuNanos, sum.bytes + one.bytes);
        }
        return sum.divided(times);
    }

    private Turn divided(int times) {
        return new Turn(nanos / times, cpuNanos / times, bytes / times);
    }

    private record Reading(long nanos, long cpuNanos, long bytes) {
        static Reading now() {
            long bytes = THREAD.getThreadAllocatedBytes(Thread.currentThread().getId());
            long cpu = THREAD.getCurrentThreadCpuTime();
            return new Reading(System.nanoTime(), cpu, bytes);
        }

        Turn minus(Reading start) {
            return new Turn(nanos - start.nanos, cpuNanos - start.cpuNanos, bytes - start.bytes);
        }
    }
}
