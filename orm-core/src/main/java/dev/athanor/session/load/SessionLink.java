// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.Successors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread from handles to the session that gave them out; the session cuts it when it closes, so that records that live on hold no session.
 */
public final class SessionLink {
    private @Nullable RelationLoader loader;
    private volatile @Nullable Successors successors;
    private final boolean strict;
    private @Nullable Thread asking;

    /** Lets handles load through the loader; strict ones raise instead. */
    public SessionLink(RelationLoader loader, Successors successors, boolean strict) {
        this.loader = loader;
        this.successors = successors;
        this.strict = strict;
    }

    /** The session is closed. */
    public void cut() {
        loader = null;
        successors = null;
    }

    /** The record that the session has for a row now; the given one where it has no other, or is closed. */
    <T> T present(KeyedTable<T, ?> table, Object key, T given) {
        Successors known = successors;
        return known == null ? given : known.of(table, key, given);
    }

    /** The records that the session has for rows now; the given list where it has no others, or is closed. */
    <T> List<T> present(KeyedTable<T, ?> table, List<T> given) {
        Successors known = successors;
        if (given.isEmpty() || known == null || known.hasNone(table)) {
            return given;
        }
        List<T> present = new ArrayList<>(given);
        present.replaceAll(record -> present(table, record));
        return Collections.unmodifiableList(present);
    }

    private <T> T present(KeyedTable<T, ?> table, T given) {
        Object key = table.keyOf(given);
        return key == null ? given : present(table, key, given);
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
