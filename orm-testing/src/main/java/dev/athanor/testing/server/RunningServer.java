// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

/** A server that this process has started and will stop. */
interface RunningServer {

    /** Where it answers. */
    Endpoint endpoint();

    /** Ends it and removes its data. */
    void stop();
}
