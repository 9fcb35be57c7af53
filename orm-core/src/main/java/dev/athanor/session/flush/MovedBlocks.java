// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The blocks of identity columns in schemas that stand for those which are declared: so many that were used last. What is dropped is a gap in its sequence. */
final class MovedBlocks {
    private record Place(Column<?, ?> column, String schema) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Place, KeyBlock> blocks;

    MovedBlocks(int limit) {
        this.blocks = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, KeyBlock> eldest) {
                return size() > limit;
            }
        };
    }

    KeyBlock of(Column<?, ?> column, String schema) {
        lock.lock();
        try {
            return blocks.computeIfAbsent(new Place(column, schema), place -> new KeyBlock());
        } finally {
            lock.unlock();
        }
    }

    void forget(Column<?, ?> column, String schema) {
        lock.lock();
        try {
            blocks.remove(new Place(column, schema));
        } finally {
            lock.unlock();
        }
    }
}
