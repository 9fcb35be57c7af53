// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread from handles to the session that gave them out; the session cuts it when it closes, so that records that live on hold no session.
 */
public final class SessionLink {
    private @Nullable RelationLoader loader;
    private boolean strict;
    private @Nullable Thread asking;

    /** A link that is not connected yet. */
    public SessionLink() {}

    /** Lets handles load through the loader; strict ones raise instead. */
    public void connect(RelationLoader newLoader, boolean isStrict) {
        loader = newLoader;
        strict = isStrict;
    }

    /** The session is closed. */
    public void cut() {
        loader = null;
    }

    @Nullable
    RelationLoader loader() {
        return loader;
    }

    /** Lets this thread load handles though they are strict, for that is what it was asked for. */
    public <T> T asked(Supplier<T> load) {
        asking = Thread.currentThread();
        try {
            return load.get();
        } finally {
            asking = null;
        }
    }

    boolean isStrict() {
        return strict;
    }

    /** Whether a handle that is read now may load. */
    boolean mayLoad() {
        return !strict || asking == Thread.currentThread();
    }
}
