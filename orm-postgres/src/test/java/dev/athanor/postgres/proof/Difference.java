// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** The session or the database is not as the model has it. */
final class Difference extends AssertionError {
    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message);
    }

    Difference(String message, Throwable cause) {
        super(message, cause);
    }
}
