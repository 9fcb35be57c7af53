// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.async;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a query, read as far as a subscriber asks for them; each subscriber has the query run for itself.
 *
 * <p>Rows are handed over by operations of the session's queue, so that they never meet another operation; between two portions others have their turn.
 *
 * @param <R> what a row is read as
 */
public final class RowPublisher<R> implements Flow.Publisher<R> {
    private static final Logger LOG = LoggerFactory.getLogger(RowPublisher.class);

    /** How many rows are handed over before other operations of the session have their turn. */
    private static final int PORTION = 256;

    private final OperationQueue queue;
    private final Supplier<Stream<R>> query;

    /** A publisher of the query's rows; nothing is sent before a subscriber asks for a row. */
    public RowPublisher(OperationQueue queue, Supplier<Stream<R>> query) {
        this.queue = queue;
        this.query = query;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super R> subscriber) {
        subscriber.onSubscribe(new Rows(Objects.requireNonNull(subscriber, "subscriber")));
    }

    /** One subscription: the cursor, and how many rows are wanted. */
    private final class Rows implements Flow.Subscription {
        private final Flow.Subscriber<? super R> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private volatile boolean cancelled;
        private volatile boolean invalid;
        private @Nullable Stream<R> rows;
        private @Nullable Iterator<R> cursor;
        private boolean ended;

        Rows(Flow.Subscriber<? super R> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                invalid = true;
                submit();
            } else if (demand.getAndUpdate(now -> now + count < 0 ? Long.MAX_VALUE : now + count) == 0) {
                submit();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            submit();
        }

        private void submit() {
            queue.execute(this::deliver);
        }

        private void deliver() {
            if (ended) {
                return;
            }
            try {
                if (invalid) {
                    throw new IllegalArgumentException("a subscriber asks for one row or more");
                }
                if (cancelled || !handOver()) {
                    end();
                }
            } catch (Throwable e) {
                end();
                signal(() -> subscriber.onError(e));
            }
        }

        /** Whether there is more to come. */
        private boolean handOver() {
            Iterator<R> each = cursor();
            for (int i = 0; i < PORTION && demand.get() > 0 && !cancelled; i++) {
                if (!each.hasNext()) {
                    end();
                    signal(subscriber::onComplete);
                    return true;
                }
                subscriber.onNext(each.next());
                demand.updateAndGet(now -> now == Long.MAX_VALUE ? now : now - 1);
            }
            if (demand.get() > 0 && !cancelled) {
                submit();
            }
            return !cancelled;
        }

        private Iterator<R> cursor() {
            Iterator<R> open = cursor;
            if (open == null) {
                rows = query.get();
                open = rows.iterator();
                cursor = open;
            }
            return open;
        }

        private void end() {
            ended = true;
            Stream<R> open = rows;
            rows = null;
            cursor = null;
            if (open != null) {
                open.close();
            }
        }

        private void signal(Runnable last) {
            try {
                last.run();
            } catch (RuntimeException e) {
                LOG.warn("A subscriber failed at its last signal", e);
            }
        }
    }
}
