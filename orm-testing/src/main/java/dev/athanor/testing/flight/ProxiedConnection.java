// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A driver's connection, and the one to the server that carries it on. Two threads move the bytes.
 *
 * <p>What is written is sent when there is nothing more to read at once: a burst stays a burst, and a message that is
 * larger than the buffers presses back on its sender as it would without a proxy.
 */
final class ProxiedConnection {

    /** The two ways through a connection. */
    enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private final Socket client;
    private final Socket server;
    private final Faults faults;
    private volatile Direction flow = Direction.TO_CLIENT;
    private volatile boolean cut;

    ProxiedConnection(Socket client, Socket server, Faults faults) throws IOException {
        this.client = client;
        this.server = server;
        this.faults = faults;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** The bytes that come from one end; reading more of them first sends what was written to the other end. */
    DataInputStream source(Direction direction, OutputStream sink) throws IOException {
        Socket socket = direction == Direction.TO_SERVER ? client : server;
        return new DataInputStream(new BufferedInputStream(new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                sink.flush();
                int count = super.read(buffer, offset, length);
                faults.awaitNetwork();
                if (flow != direction) {
                    flow = direction;
                    faults.travel();
                }
                return count;
            }
        }));
    }

    /** The other end. Nothing reaches a client whose connection was cut. */
    DataOutputStream sink(Direction direction) throws IOException {
        Socket socket = direction == Direction.TO_SERVER ? server : client;
        return new DataOutputStream(new BufferedOutputStream(new FilterOutputStream(socket.getOutputStream()) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                if (cut && direction == Direction.TO_CLIENT) {
                    return;
                }
                int end = offset + length;
                for (int at = offset; at < end; ) {
                    int size = Math.min(faults.largestWrite(), end - at);
                    out.write(buffer, at, size);
                    at += size;
                }
            }
        }));
    }

    /**
     * Ends the connection as a broken network would. The server is told first and the client only when the server has
     * hung up, which it does after it has worked off everything it received; so when the client sees the fault, the
     * outcome stands.
     *
     * @param received what the server shall still get; its answer is lost, so the client is cut off first
     */
    void cut(Flushable received) throws IOException {
        cut = true;
        received.flush();
        endOfClient();
    }

    boolean isCut() {
        return cut;
    }

    /** Tells the server that nothing more will come. */
    void endOfClient() {
        try {
            if (!server.isOutputShutdown()) {
                server.shutdownOutput();
            }
        } catch (IOException serverIsGone) {
            close();
        }
    }

    /** Passes bytes on without looking at them. */
    static void pass(DataInputStream source, DataOutputStream sink, int count) throws IOException {
        byte[] buffer = new byte[Math.min(count, 8192)];
        for (int rest = count; rest > 0; ) {
            int size = Math.min(rest, buffer.length);
            source.readFully(buffer, 0, size);
            sink.write(buffer, 0, size);
            rest -= size;
        }
    }

    /** Closes both ends; their threads end. */
    void close() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // nothing is left to be done for this end
            }
        }
    }
}
