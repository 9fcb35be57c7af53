// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream on its way through its rows. What comes into the identity map meanwhile, and is only read, is held weakly once the cursor has passed it: so that a stream of
 * any length is read in constant memory, and one row is one record all the same.
 */
public final class Passage implements AutoCloseable {
    private final IdentityMap identities;
    private final @Nullable Passage outer;
    private List<EntityEntry<?>> arrived = new ArrayList<>();
    private boolean closed;

    Passage(IdentityMap identities, @Nullable Passage outer) {
        this.identities = identities;
        this.outer = outer;
    }

    /** The innermost of the streams that are still on their way. */
    static @Nullable Passage open(@Nullable Passage innermost) {
        Passage open = innermost;
        while (open != null && open.closed) {
            open = open.outer;
        }
        return open;
    }

    void arrived(EntityEntry<?> entry) {
        arrived.add(entry);
    }

    /** The rows that have come so far are behind the cursor. */
    public void passOn() {
        List<EntityEntry<?>> passed = arrived;
        arrived = new ArrayList<>();
        passed.forEach(identities::pass);
    }

    /** The stream is over; what it has read last stays, or passes with the rows of the stream around it. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Passage around = open(outer);
            if (around != null) {
                around.arrived.addAll(arrived);
            }
            arrived = List.of();
        }
    }
}
