// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.engine.Platform;
import dev.athanor.session.Database;

/**
 * The way to a PostgreSQL database.
 *
 * <p>A URL has the form {@code postgresql://host[:port][,host…][/database][?option=value&…]}, or the same with {@code
 * jdbc:} in front, as the driver has it. User and password may stand in it, percent-encoded, but are better given
 * apart; wherever they come from, no message, log or {@code toString} shows the password. Of the driver's options a URL
 * may set those that concern the network, encryption and the choice among several servers.
 */
public final class Postgres {
    private Postgres() {}

    /**
     * Connects with the user and password that the URL holds.
     *
     * @throws dev.athanor.error.ServerUnavailableException when the server cannot be reached
     * @throws dev.athanor.error.AccessDeniedException when it refuses the user or the password
     * @throws dev.athanor.error.MappingException when the URL cannot be read, or the driver or the server's settings
     *     are not safe
     */
    public static Database connect(String url) {
        return options().connect(url);
    }

    /** Connects; user and password go before those in the URL. It throws what {@link #connect(String)} throws. */
    public static Database connect(String url, String user, String password) {
        return options().connect(url, user, password);
    }

    /** What can be set before connecting: the pool, time limits, the log. */
    public static PostgresOptions options() {
        return new PostgresOptions();
    }

    /** PostgreSQL for {@link Database#of}, behind any DataSource that gives connections of pgjdbc. */
    public static Platform platform() {
        return PostgresPlatform.INSTANCE;
    }

    /** The same with a dialect that has other limits. */
    public static Platform platform(PostgresDialect dialect) {
        return new PostgresPlatform(dialect);
    }
}
