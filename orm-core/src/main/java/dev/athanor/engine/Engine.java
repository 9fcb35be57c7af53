// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.MappingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * What all channels to one database share: where connections come from, the platform, the listeners. Safe for many
 * threads.
 *
 * <p>The engine sends BEGIN, COMMIT and ROLLBACK itself, as text, so that they can ride with other statements; while it
 * holds a connection, the driver's autocommit mode is on, save for sessions that join the transaction of someone else.
 */
public final class Engine {
    private final DataSource dataSource;
    private final Platform platform;
    private final Names names;
    private final List<StatementListener> listeners;
    private final JoinedTexts texts = new JoinedTexts(JoinedTexts.LIMIT);
    private final AtomicLong flights = new AtomicLong();
    private volatile boolean verified;

    /** Connects nothing yet; the listeners are asked for anew with each flight, so that the list may change. */
    public Engine(DataSource dataSource, Platform platform, Names names, List<StatementListener> listeners) {
        this.dataSource = dataSource;
        this.platform = platform;
        this.names = names;
        this.listeners = listeners;
    }

    /** A channel for one session; it takes a connection when it needs one. */
    public Channel open(ChannelOptions options) {
        return open(options, new SingleUse(), Watch.NONE);
    }

    /** A channel for one session, which is entered together with the session, and which notices what it sends. */
    public Channel open(ChannelOptions options, SingleUse use, Watch watch) {
        return new Channel(this, options, use, new Audience(this, watch));
    }

    /** The platform. */
    public Platform platform() {
        return platform;
    }

    Names names() {
        return names;
    }

    JoinedTexts texts() {
        return texts;
    }

    long nextFlight() {
        return flights.incrementAndGet();
    }

    /**
     * A connection; the first one is looked at.
     *
     * @throws MappingException when the driver or its settings are not safe
     */
    Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        if (!verified) {
            try {
                platform.verify(connection);
                verified = true;
            } finally {
                if (!verified) {
                    connection.close();
                }
            }
        }
        return connection;
    }

    List<StatementListener> listeners() {
        return listeners;
    }
}
