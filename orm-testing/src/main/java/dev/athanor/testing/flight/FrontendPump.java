// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import dev.athanor.testing.flight.FrontendMessage.Kind;
import dev.athanor.testing.flight.ProxiedConnection.Direction;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Moves the messages of one client to the server, notes them, and cuts the connection where it should. */
final class FrontendPump implements Runnable {

    private static final int LENGTH_BYTES = 4;
    /** Enough for the names at the beginning of a Bind; its parameters are passed on unread. */
    private static final int NAMES = 1024;

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_ENCRYPTION_REQUEST = 80877104;

    private final ProxiedConnection connection;
    private final Conversation conversation;
    private final Faults faults;
    private final DataOutputStream client;
    private final DataOutputStream server;
    private final DataInputStream source;

    FrontendPump(ProxiedConnection connection, Conversation conversation, Faults faults) throws IOException {
        this.connection = connection;
        this.conversation = conversation;
        this.faults = faults;
        this.client = connection.sink(Direction.TO_CLIENT);
        this.server = connection.sink(Direction.TO_SERVER);
        this.source = connection.source(Direction.TO_SERVER, server);
    }

    @Override
    public void run() {
        try {
            startUp();
            for (int type = source.read(); type >= 0; type = source.read()) {
                pass(type);
                if (connection.isCut()) {
                    return;
                }
            }
        } catch (IOException clientOrServerIsGone) {
            // the other pump sees it as the end of its stream
        } finally {
            connection.endOfClient();
        }
    }

    /** Passes the first message, which has no type: a start-up or a cancel request. Encryption is declined here. */
    private void startUp() throws IOException {
        int length = source.readInt();
        int code = source.readInt();
        while (code == SSL_REQUEST || code == GSS_ENCRYPTION_REQUEST) {
            client.write('N');
            client.flush();
            length = source.readInt();
            code = source.readInt();
        }
        server.writeInt(length);
        server.writeInt(code);
        ProxiedConnection.pass(source, server, length - 2 * LENGTH_BYTES);
    }

    private void pass(int type) throws IOException {
        Kind kind = Kind.of(type);
        int length = source.readInt();
        int size = length - LENGTH_BYTES;
        boolean hasText = kind == Kind.PARSE || kind == Kind.QUERY;
        byte[] head = source.readNBytes(hasText ? size : Math.min(size, NAMES));
        FrontendMessage message = conversation.read(kind, head);
        if (faults.takeCutBefore(message)) {
            connection.cut(server);
            return;
        }
        conversation.sent(message);
        server.writeByte(type);
        server.writeInt(length);
        server.write(head);
        ProxiedConnection.pass(source, server, size - head.length);
        if (faults.takeCutAfter(message)) {
            connection.cut(server);
        }
    }
}
