// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Those who have asked for one kind of event, in the order in which they came; for many threads. Where nobody has asked, it costs next to nothing. */
final class Subscribers<L> {
    private volatile List<L> all = List.of();

    /** Those who are there now; who comes or goes meanwhile is not noticed. */
    List<L> all() {
        return all;
    }

    synchronized Database.Registration add(L subscriber) {
        List<L> more = new ArrayList<>(all);
        more.add(Objects.requireNonNull(subscriber, "listener"));
        all = List.copyOf(more);
        return () -> remove(subscriber);
    }

    private synchronized void remove(L subscriber) {
        List<L> fewer = new ArrayList<>(all);
        fewer.remove(subscriber);
        all = List.copyOf(fewer);
    }
}
