// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who have asked for one kind of event, in the order in which they came; for many threads. Where nobody has asked, it costs next to nothing. */
final class Subscribers<L> {
    private final List<L> all = new CopyOnWriteArrayList<>();

    /** Those who are there, at any time; who comes or goes while it is walked through is not noticed. */
    List<L> all() {
        return all;
    }

    Database.Registration add(L subscriber) {
        all.add(Objects.requireNonNull(subscriber, "listener"));
        return () -> all.remove(subscriber);
    }
}
