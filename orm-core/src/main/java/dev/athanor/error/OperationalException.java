// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** Something went wrong around the program, not in it: the network, the server's resources, a lock, a time limit. */
public sealed class OperationalException extends DatabaseException
        permits DisconnectionException,
                LockTimeoutException,
                PoolTimeoutException,
                QueryCanceledException,
                QueryTimeoutException,
                ResourceExhaustedException,
                ServerUnavailableException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public OperationalException(DatabaseError error) {
        super(error);
    }
}
