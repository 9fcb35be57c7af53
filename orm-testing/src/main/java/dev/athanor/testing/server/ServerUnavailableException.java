// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

/** Says why one kind of server cannot be had here and what would help, in a message fit for a list of reasons. */
public final class ServerUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    ServerUnavailableException(String reason) {
        super(reason);
    }

    ServerUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
