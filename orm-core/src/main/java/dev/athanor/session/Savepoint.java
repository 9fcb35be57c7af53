// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.session.state.UnitSnapshot;
import org.jspecify.annotations.Nullable;

/** What a session was at a savepoint; each lies within the one that was open already. */
final class Savepoint {
    private final @Nullable Savepoint outer;
    private final int depth;
    private final UnitSnapshot unit;
    private final SessionEvents.Mark mark;

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

    /** Whether this is the innermost savepoint of all that are open, or one around it. */
    boolean isOpenUnder(@Nullable Savepoint innermost) {
        Savepoint open = innermost;
        while (open != null && open != this) {
            open = open.outer;
        }
        return open == this;
    }
}
