// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.session.state.UnitSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What a session was at a savepoint; each lies within the one that was open already.
 *
 * <p>It ends whatever happens, also when another thread is inside the session: so its end is a mark of its own, and not a change of what the session knows.
 */
final class Savepoint {
    private final @Nullable Savepoint outer;
    private final int depth;
    private final UnitSnapshot unit;
    private final SessionEvents.Mark mark;
    private volatile boolean ended;

    /** A savepoint within another one; null for none. */
    Savepoint(@Nullable Savepoint outer, UnitSnapshot unit, SessionEvents.Mark mark) {
        this.outer = outer;
        this.depth = outer == null ? 1 : outer.depth + 1;
        this.unit = unit;
        this.mark = mark;
    }

    @Nullable
    Savepoint outer() {
        return outer;
    }

    String name() {
        return "nested_" + depth;
    }

    UnitSnapshot unit() {
        return unit;
    }

    SessionEvents.Mark mark() {
        return mark;
    }

    /** It was kept or undone: it is gone, and what was opened within it too. */
    void end() {
        ended = true;
    }

    boolean isOpen() {
        Savepoint each = this;
        while (each != null && !each.ended) {
            each = each.outer;
        }
        return each == null;
    }
}
