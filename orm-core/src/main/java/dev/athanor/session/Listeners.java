// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.StatementListener;
import dev.athanor.schema.KeyedTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen to the sessions of a database, or to one session; in the order in which they came. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Subscribers<StatementListener> statements = new Subscribers<>();
    private final Subscribers<SessionListener> observers = new Subscribers<>();
    private final Subscribers<FlushInterceptor> flushing = new Subscribers<>();
    private final Subscribers<CommitInterceptor> committing = new Subscribers<>();

    Database.Registration listen(StatementListener listener) {
        return statements.add(listener);
    }

    Database.Registration listen(SessionListener listener) {
        return observers.add(listener);
    }

    Database.Registration intercept(FlushInterceptor interceptor) {
        return flushing.add(interceptor);
    }

    Database.Registration intercept(CommitInterceptor interceptor) {
        return committing.add(interceptor);
    }

    <E> Database.Registration listen(KeyedTable<E, ?> table, EntityListener<E> listener) {
        return listen(new SessionListener() {
            @Override
            public void flushed(List<EntityChange<?>> changes) {
                changes.forEach(change -> tell(change.in(table), listener));
            }
        });
    }

    List<FlushInterceptor> flushing() {
        return flushing.all();
    }

    List<CommitInterceptor> committing() {
        return committing.all();
    }

    boolean observe() {
        return !observers.all().isEmpty();
    }

    List<StatementListener> statements() {
        return statements.all();
    }

    /** Tells those who only observe; none of them can disturb a session, whatever it throws. */
    void tell(Consumer<SessionListener> event) {
        for (SessionListener listener : observers.all()) {
            passedOver(() -> event.accept(listener));
        }
    }

    private static <E> void tell(@Nullable EntityChange<E> change, EntityListener<E> listener) {
        if (change != null) {
            passedOver(() -> deliver(change, listener));
        }
    }

    private static <E> void deliver(EntityChange<E> change, EntityListener<E> listener) {
        E before = change.before();
        E after = change.after();
        if (after == null) {
            listener.deleted(Objects.requireNonNull(before));
        } else if (change.kind() == EntityChange.Kind.INSERTED) {
            listener.inserted(after);
        } else {
            listener.updated(before, after);
        }
    }

    private static void passedOver(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            LOG.warn("A listener failed and is passed over", e);
        }
    }
}
