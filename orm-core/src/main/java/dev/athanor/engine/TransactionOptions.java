// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/**
 * How a transaction begins.
 *
 * @param isolation how far it is shielded from others
 * @param readOnly whether the server refuses writes in it
 * @param deferrable whether its beginning may wait so that it then runs without any risk of a serialization failure;
 *     has an effect only on a read-only serializable transaction
 */
public record TransactionOptions(Isolation isolation, boolean readOnly, boolean deferrable) {
    /** The database's default isolation, for reading and writing. */
    public static final TransactionOptions DEFAULT = new TransactionOptions(Isolation.DEFAULT, false, false);

    /** One unchanging view of the database, for reading only. */
    public static final TransactionOptions SNAPSHOT = new TransactionOptions(Isolation.REPEATABLE_READ, true, false);

    /** The same with another isolation. */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(level, readOnly, deferrable);
    }

    /** The same, for reading only. */
    public TransactionOptions forReading() {
        return new TransactionOptions(isolation, true, deferrable);
    }

    /** The same, deferrable. */
    public TransactionOptions whenSafe() {
        return new TransactionOptions(isolation, readOnly, true);
    }

    /** Whether even a plain read must be in the transaction, since it shares its view with other statements. */
    boolean coversReading() {
        return isolation == Isolation.REPEATABLE_READ || isolation == Isolation.SERIALIZABLE;
    }

    /** The statement that begins such a transaction. */
    String begin() {
        StringBuilder text = new StringBuilder("begin");
        if (isolation != Isolation.DEFAULT) {
            text.append(" isolation level ").append(isolation.words());
        }
        if (readOnly) {
            text.append(" read only");
        }
        if (deferrable) {
            text.append(" deferrable");
        }
        return text.toString();
    }
}
