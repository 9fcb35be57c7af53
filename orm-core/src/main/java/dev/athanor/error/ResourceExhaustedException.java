// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/** The server has run out of memory, disk or another resource (SQLSTATE class 53). */
public final class ResourceExhaustedException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from what is known of the failure. */
    public ResourceExhaustedException(DatabaseError error) {
        super(error);
    }
}
