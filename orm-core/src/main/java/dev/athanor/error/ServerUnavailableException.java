// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * No connection could be opened: the server is not reachable, is starting or stopping, or has no connection left
 * (08001, 08004, 57P03, 53300).
 */
public final class ServerUnavailableException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ServerUnavailableException(DatabaseError error) {
        super(error);
    }
}
