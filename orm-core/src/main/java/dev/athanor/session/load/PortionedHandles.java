// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.HandleSource;
import dev.athanor.schema.KeyedTable;
import java.util.function.Supplier;

/** The handles of the rows of one result, siblings within portions of so many rows: who keeps one handle keeps no more than its portion. */
final class PortionedHandles {
    /** How many rows of a stream have handles that load together. */
    static final int PORTION = 1_000;

    /** All rows of a result are one portion. */
    static final int WHOLE = Integer.MAX_VALUE;

    /** For tables without relations, which ask for none. */
    static final PortionedHandles NONE = new PortionedHandles(NoHandles::new, WHOLE);

    private final Supplier<HandleSource> portions;
    private final int size;
    private HandleSource handles;
    private int rows;

    private PortionedHandles(Supplier<HandleSource> portions, int size) {
        this.portions = portions;
        this.size = size;
        this.handles = portions.get();
    }

    /** The handles of a table's rows, in portions of so many. */
    static PortionedHandles of(KeyedTable<?, ?> table, Loader.Departure departure, int size) {
        if (table.relations().isEmpty()) {
            return NONE;
        }
        SessionLink link = departure.link();
        return new PortionedHandles(() -> new SiblingHandles(table, link), size);
    }

    /** Where the next row has its handles from. */
    HandleSource next() {
        if (size != WHOLE && rows++ == size) {
            handles = portions.get();
            rows = 1;
        }
        return handles;
    }
}
