// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

/** A flush failed as the model said it would: what is nested is undone, and outside of it the session wants a rollback. */
final class FlushFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlushFailed(Throwable cause) {
        super(cause);
    }
}
