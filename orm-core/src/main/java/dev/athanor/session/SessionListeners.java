// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of one database object; none of them can disturb a session. */
final class SessionListeners implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SessionListeners.class);

    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();

    Database.Registration add(SessionListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void opened() {
        tell(SessionListener::opened);
    }

    @Override
    public void closed(int pendingChanges) {
        tell(listener -> listener.closed(pendingChanges));
    }

    private void tell(Consumer<SessionListener> event) {
        for (SessionListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("A session listener failed and is passed over", e);
            }
        }
    }
}
