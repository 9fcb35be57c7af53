// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import dev.athanor.testing.flight.ProxiedConnection.Direction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Moves the answers of the server to one client and notes their types. */
final class BackendPump {

    private static final int LENGTH_BYTES = 4;

    private final Conversation conversation;
    private final DataOutputStream client;
    private final DataInputStream source;

    BackendPump(ProxiedConnection connection, Conversation conversation) throws IOException {
        this.conversation = conversation;
        this.client = connection.sink(Direction.TO_CLIENT);
        this.source = connection.source(Direction.TO_CLIENT, client);
    }

    /** Returns when the server has hung up or the client is gone. */
    void run() {
        try {
            for (int type = source.read(); type >= 0; type = source.read()) {
                conversation.answered(type);
                int length = source.readInt();
                client.writeByte(type);
                client.writeInt(length);
                ProxiedConnection.pass(source, client, length - LENGTH_BYTES);
            }
            client.flush();
        } catch (IOException clientOrServerIsGone) {
            // whoever runs this closes both ends
        }
    }
}
