// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import org.jspecify.annotations.Nullable;

/**
 * The one thread from handles to the session that gave them out; the session cuts it when it closes, so that records that live on hold no session.
 */
public final class SessionLink {
    private @Nullable RelationLoader loader;
    private boolean strict;

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

    boolean isStrict() {
        return strict;
    }
}
