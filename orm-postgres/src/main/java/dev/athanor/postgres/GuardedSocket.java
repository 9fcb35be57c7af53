// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** A socket that notes when a write began, so that {@link StallWatch} can close it when the write does not end. */
final class GuardedSocket extends Socket {
    private static final long NOT_WRITING = 0;

    private final long limitNanos;
    private volatile long writingSince = NOT_WRITING;

    GuardedSocket(Duration limit) {
        limitNanos = limit.toNanos();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        StallWatch.add(this);
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                // The lowest bit makes it differ from the mark, and is no time at all.
                writingSince = System.nanoTime() | 1;
                try {
                    out.write(bytes, offset, length);
                } finally {
                    writingSince = NOT_WRITING;
                }
            }
        };
    }

    boolean isStalled(long now) {
        long since = writingSince;
        return since != NOT_WRITING && now - since > limitNanos;
    }
}
