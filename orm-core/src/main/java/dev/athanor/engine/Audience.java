// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of the statements of one channel: the listeners of its database, then its own. */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Engine engine;
    private final List<StatementListener> own;

    Audience(Engine engine, List<StatementListener> own) {
        this.engine = engine;
        this.own = own;
    }

    /** Tells of the statements of one flight, or of one part of it. */
    void tell(List<Step<?>> steps, long[] rows, long nanos, @Nullable Throwable failure) {
        if (own.isEmpty() && engine.listeners().isEmpty()) {
            return;
        }
        long flight = engine.nextFlight();
        for (int i = 0; i < rows.length; i++) {
            StatementEvent event = steps.get(i).event(rows[i], nanos, flight, failure);
            tell(engine.listeners(), event);
            tell(own, event);
        }
    }

    /** An observer never decides about a transaction, whatever it throws. */
    private static void tell(List<StatementListener> listeners, StatementEvent event) {
        for (StatementListener listener : listeners) {
            try {
                listener.executed(event);
            } catch (Throwable e) {
                LOG.warn("A statement listener failed and is passed over", e);
            }
        }
    }
}
