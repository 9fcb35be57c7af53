// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

import dev.athanor.testing.server.JdbcUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A TCP proxy between drivers and a PostgreSQL server, on the loopback interface, that counts flights and commits faults.
 *
 * <p>A {@link Flight} is one wait of a client for the server. Start-up, authentication, cancel requests and the good-bye
 * are no flights; but a driver may send statements of its own when it opens a connection, so count from an open one.
 * Encryption is declined, as it would hide the protocol: a URL that demands it fails.
 *
 * <p>Faults hold for all connections, those already open included, until {@link #heal}. All methods may be called from any
 * thread.
 */
public final class FlightProxy implements AutoCloseable {

    private static final long CLOSE_PATIENCE_SECONDS = 5;

    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final FlightLog log = new FlightLog();
    private final Faults faults = new Faults();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private FlightProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "flight-proxy-" + port());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a proxy to this server, on a port of its own.
     *
     * @throws UncheckedIOException if no port can be had
     */
    public static FlightProxy to(String host, int port) {
        try {
            FlightProxy proxy = new FlightProxy(host, port);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on the loopback interface to which drivers connect. */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * The same JDBC URL with the way through this proxy.
     *
     * @throws IllegalArgumentException if the URL has another form than {@code jdbc:postgresql://host:port/database}
     */
    public String url(String jdbcUrl) {
        return JdbcUrl.parse(jdbcUrl).at("localhost", port()).toString();
    }

    /** The flights that landed since the last {@link #reset}, in the order of their landing. */
    public List<Flight> flights() {
        return log.flights();
    }

    /** All that clients sent since the last {@link #reset}, whether it was answered or not. */
    public List<FrontendMessage> messages() {
        return log.messages();
    }

    /** Forgets what was counted. */
    public void reset() {
        log.clear();
    }

    /**
     * Runs an action and makes sure that it took so many flights, on all connections together.
     *
     * @return the flights of the action
     * @throws AssertionError that lists the flights, if there were more or fewer
     * @throws X what the action throws
     */
    public <X extends Exception> List<Flight> assertFlights(int expected, Action<X> action) throws X {
        int before = flights().size();
        action.run();
        List<Flight> all = flights();
        List<Flight> flown = all.subList(before, all.size());
        if (flown.size() != expected) {
            throw new AssertionError("Expected " + expected + " flights, but there were " + flown.size() + ":"
                    + flown.stream().map(flight -> "\n  " + flight).collect(Collectors.joining()));
        }
        return flown;
    }

    /** Makes each flight take this long to the server, and the answer as long back. */
    public void delay(Duration oneWay) {
        faults.delay(oneWay);
    }

    /** Writes at most so many bytes at once, in both directions. */
    public void split(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A write has at least one byte");
        }
        faults.split(bytes);
    }

    /** Lets nothing through any more, in either direction; connections stay open and are accepted. */
    public void blackHole() {
        faults.blackHole();
    }

    /**
     * Cuts the connection of the next message that meets the condition, which the server never gets; what was sent
     * before it arrives. The client sees the cut when the server has worked off what it got.
     */
    public void cutBefore(Predicate<FrontendMessage> condition) {
        faults.cutBefore(condition);
    }

    /**
     * Cuts the connection of the next message that meets the condition, which still arrives; the answer does not. The
     * client sees the cut when the server has worked off what it got.
     */
    public void cutAfter(Predicate<FrontendMessage> condition) {
        faults.cutAfter(condition);
    }

    /** Ends all faults. What a black hole held back arrives. */
    public void heal() {
        faults.heal();
    }

    /** Closes the port and all connections, and waits for the threads to end. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        connections.forEach(ProxiedConnection::close);
        try {
            if (!threads.awaitTermination(CLOSE_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A thread of the proxy on port " + port() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> carry(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // the proxy is closed, and with it its listener
        }
    }

    /** Carries a connection until the server has hung up. */
    private void carry(Socket client) {
        try (client;
                Socket server = new Socket(host, port)) {
            ProxiedConnection connection = new ProxiedConnection(client, server, faults);
            connections.add(connection);
            try {
                Conversation conversation = new Conversation(log);
                threads.execute(new FrontendPump(connection, conversation, faults));
                new BackendPump(connection, conversation).run();
            } finally {
                connections.remove(connection);
            }
        } catch (IOException | RejectedExecutionException serverCannotBeReachedOrProxyIsClosed) {
            // the client's connection ends, which is what it is to see
        }
    }
}
