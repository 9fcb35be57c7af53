// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.compile.CompiledStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The inserts of one row, each written once for a database: putting the text together takes longer than all else that is done for the row. There is one for each
 * table, and for each set of columns that is left to the server. Safe for many threads.
 */
public final class KeptInserts {
    private static final int LIMIT = 512;

    private final Map<Way<?>, CompiledStatement> kept = new ConcurrentHashMap<>();

    /** None yet. */
    public KeptInserts() {}

    CompiledStatement of(Way<?> way, Supplier<CompiledStatement> written) {
        CompiledStatement insert = kept.get(way);
        if (insert == null) {
            insert = written.get();
            if (kept.size() < LIMIT) {
                kept.put(way, insert);
            }
        }
        return insert;
    }
}
