// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/** How far a transaction is shielded from others. */
public enum Isolation {
    /** What the database has as its default, usually read committed. */
    DEFAULT(""),
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED("read committed"),
    /** All statements see what was committed before the first of them began. */
    REPEATABLE_READ("repeatable read"),
    /** The outcome is that of some order, one transaction after the other; any transaction may have to be run again. */
    SERIALIZABLE("serializable");

    private final String words;

    Isolation(String words) {
        this.words = words;
    }

    /** The words of SQL; empty for {@link #DEFAULT}. */
    String words() {
        return words;
    }
}
