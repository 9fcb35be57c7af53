// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.schema.Link;
import dev.athanor.schema.LinkTable;
import dev.athanor.session.state.EntityEntry;
import java.util.List;

/**
 * One statement of a flush: rows of one table that are written in the same way, or pairs of a table of links.
 *
 * @param <E> the entity
 */
public sealed interface FlushStep<E> permits RowStep, FlushStep.LinkRows, FlushStep.UnlinkRows {
    /** The table that is written. */
    KeyedTable<E, ?> table();

    /** The rows, in the order in which they are sent; links are none of an entity. */
    List<EntityEntry<E>> entries();

    /** How many rows or pairs it is sent. */
    int size();

    /** The step in words, such as {@code insert 3 rows into orders}. */
    String description();

    /** Why it stands where it stands, in words; empty where the usual order is reason enough. */
    String reason();

    /** Links to make; those that are there already stay as they are. */
    record LinkRows(LinkTable table, List<Link> links) implements FlushStep<Link> {
        @Override
        public List<EntityEntry<Link>> entries() {
            return List.of();
        }

        @Override
        public int size() {
            return links.size();
        }

        @Override
        public String description() {
            return "link " + pairs(links.size()) + " in " + table;
        }

        @Override
        public String reason() {
            return "behind both of their ends";
        }
    }

    /**
     * Links to undo, where they are there.
     *
     * @param columns the columns by which they are found: all of the table's, or those of one side
     * @param tuples the values of these columns
     */
    record UnlinkRows(LinkTable table, List<Column<Link, ?>> columns, List<Object[]> tuples)
            implements FlushStep<Link> {
        @Override
        public List<EntityEntry<Link>> entries() {
            return List.of();
        }

        @Override
        public int size() {
            return tuples.size();
        }

        @Override
        public String reason() {
            return "before any row goes";
        }

        @Override
        public String description() {
            return columns.size() == table.columns().size()
                    ? "unlink " + pairs(tuples.size()) + " in " + table
                    : "unlink all of " + rows(tuples.size()) + " in " + table;
        }
    }

    private static String pairs(int count) {
        return count == 1 ? "1 pair" : count + " pairs";
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
