// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.List;

/**
 * A transaction that failed as often as its retry policy allows.
 *
 * <p>The failure of the last attempt is the cause and gives the SQLSTATE and the names; those of the earlier attempts
 * are suppressed exceptions.
 */
public final class RetriesExhaustedException extends TransactionException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for the failures of all attempts, in order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RetriesExhaustedException(List<? extends DatabaseException> attempts) {
        super(describe(attempts));
        attempts.subList(0, attempts.size() - 1).forEach(this::addSuppressed);
    }

    /** The number of attempts that failed. */
    public int attempts() {
        return getSuppressed().length + 1;
    }

    private static DatabaseError describe(List<? extends DatabaseException> attempts) {
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("Retries can only be exhausted by at least one failed attempt.");
        }
        DatabaseException last = attempts.get(attempts.size() - 1);
        DatabaseError error = last.error();
        return DatabaseError.builder(error.sqlState(), message(attempts.size(), error))
                .connection(error.connection())
                .outcome(error.outcome())
                .statement(error.statement())
                .table(error.table())
                .column(error.column())
                .constraint(error.constraint())
                .entity(error.entity())
                .property(error.property())
                .cause(last)
                .build();
    }

    private static String message(int attempts, DatabaseError last) {
        return ("The transaction was tried %s and given up. The last failure was: %s "
                        + "Allow more attempts, or make the transaction shorter so that it conflicts less.")
                .formatted(attempts == 1 ? "once" : attempts + " times", last.message());
    }
}
