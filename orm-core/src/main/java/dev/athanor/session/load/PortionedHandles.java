// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.relation.HandleSource;
import dev.athanor.schema.KeyedTable;

/** The handles of the rows of one result, siblings within portions of so many rows: who keeps one handle keeps no more than its portion. */
final class PortionedHandles {
    /** How many rows of a stream have handles that load together. */
    static final int PORTION = 1_000;

    private final KeyedTable<?, ?> table;
    private final SessionLink link;
    private final int size;
    private SiblingHandles handles;
    private int rows;

    private PortionedHandles(KeyedTable<?, ?> table, SessionLink link, int size) {
        this.table = table;
        this.link = link;
        this.size = size;
        this.handles = new SiblingHandles(table, link);
    }

    /** All rows are one portion. */
    static PortionedHandles whole(KeyedTable<?, ?> table, SessionLink link) {
        return new PortionedHandles(table, link, Integer.MAX_VALUE);
    }

    /** For a result of any length. */
    static PortionedHandles of(KeyedTable<?, ?> table, SessionLink link) {
        return new PortionedHandles(table, link, PORTION);
    }

    /** Where the next row has its handles from. */
    HandleSource next() {
        if (rows == size) {
            handles = new SiblingHandles(table, link);
            rows = 0;
        }
        rows++;
        return handles;
    }
}
