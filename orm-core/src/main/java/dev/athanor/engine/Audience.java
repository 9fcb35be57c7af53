// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of the statements of one channel: its session counts them; the listeners of its database, then its own, hear of each. */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Engine engine;
    private final Watch watch;

    Audience(Engine engine, Watch watch) {
        this.engine = engine;
        this.watch = watch;
    }

    /** Tells of the statements of one flight, or of one part of it, which has begun at {@code started}. */
    void tell(List<Step<?>> steps, long[] rows, long started, @Nullable Throwable failure) {
        count(steps, rows);
        List<StatementListener> shared = engine.listeners();
        List<StatementListener> own = watch.listeners();
        if (shared.isEmpty() && own.isEmpty()) {
            return;
        }
        long nanos = System.nanoTime() - started;
        long flight = engine.nextFlight();
        for (int i = 0; i < rows.length; i++) {
            StatementEvent event = steps.get(i).event(rows[i], nanos, flight, failure);
            tell(shared, event);
            tell(own, event);
        }
    }

    private void count(List<Step<?>> steps, long[] rows) {
        long statements = 0;
        long read = 0;
        long written = 0;
        for (int i = 0; i < rows.length; i++) {
            Step<?> step = steps.get(i);
            statements += step.isControl() ? 0 : 1;
            if (step.changesRows()) {
                written += rows[i];
            } else if (!step.isControl()) {
                read += rows[i];
            }
        }
        watch.flown(statements, read, written);
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
