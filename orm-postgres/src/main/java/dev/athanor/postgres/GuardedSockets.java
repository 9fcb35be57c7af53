// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the driver's sockets, which are closed when a write gets nowhere for too long.
 *
 * <p>The driver bounds how long it waits for an answer, but not how long it tries to write, which is for ever where the
 * server has stopped reading. It is public because the driver makes the one object of it by its name; programs have no
 * use for it.
 */
public final class GuardedSockets extends SocketFactory {
    private final Duration limit;

    /** Takes the limit for a write, in seconds. */
    public GuardedSockets(String seconds) {
        this.limit = Duration.ofSeconds(Long.parseLong(seconds));
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(limit);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private Socket connected(InetSocketAddress place, @Nullable InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        socket.bind(local);
        socket.connect(place);
        return socket;
    }
}
