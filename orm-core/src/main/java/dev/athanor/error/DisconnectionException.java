// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * The connection broke, or the server ended it, while no COMMIT was under way (SQLSTATE class 08 and 58, 57P01, 57P02,
 * 57P04, 57P05, 25P03, 25P04).
 *
 * <p>Nothing of the transaction is kept. With a COMMIT under way it would be a {@link CommitOutcomeUnknownException}.
 */
public final class DisconnectionException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public DisconnectionException(DatabaseError error) {
        super(error);
    }
}
