// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * {@code for update of tables} and its relatives: how strongly the rows of a query are locked, and what happens when another transaction holds them.
 *
 * @param of the tables whose rows are locked; empty for all
 */
public record RowLock(Strength strength, List<Source> of, Wait whenLocked) {
    /** Copies the tables. */
    public RowLock {
        of = List.copyOf(of);
    }

    /** A lock of all tables of a query. */
    public RowLock(Strength strength, Wait whenLocked) {
        this(strength, List.of(), whenLocked);
    }

    /** How strongly. */
    public enum Strength {
        /** {@code for update}. */
        UPDATE("for update"),
        /** {@code for no key update}: as for an update that leaves the key alone. */
        NO_KEY_UPDATE("for no key update"),
        /** {@code for share}. */
        SHARE("for share"),
        /** {@code for key share}. */
        KEY_SHARE("for key share");

        private final String words;

        Strength(String words) {
            this.words = words;
        }

        /** The clause as written in SQL. */
        public String words() {
            return words;
        }
    }

    /** What happens with rows that are locked already. */
    public enum Wait {
        /** The statement waits. */
        WAIT(""),
        /** {@code nowait}: the statement fails at once. */
        NOWAIT(" nowait"),
        /** {@code skip locked}: the rows are left out. */
        SKIP_LOCKED(" skip locked");

        private final String words;

        Wait(String words) {
            this.words = words;
        }

        /** The clause as written in SQL, with a space before it. */
        public String words() {
            return words;
        }
    }
}
