// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL JDBC URL in its parts: one host, a database, and parameters that hold no credentials.
 *
 * @param host host name or address, an IPv6 address in brackets
 * @param port TCP port
 * @param database database name, as written in the URL
 * @param parameters what follows the question mark, or the empty string
 */
public record JdbcUrl(String host, int port, String database, String parameters) {

    private static final Pattern FORM =
            Pattern.compile("jdbc:postgresql://(\\[[^\\]]+]|[^:/?,@]+)(?::(\\d{1,5}))?(?:/([^?]*))?(?:\\?(.*))?");
    private static final Pattern CREDENTIALS = Pattern.compile("(^|&)(user|password)=");

    /**
     * Reads {@code jdbc:postgresql://host[:port][/database][?parameters]}.
     *
     * @throws IllegalArgumentException for any other form and for credentials in the URL; the message never repeats it
     */
    public static JdbcUrl parse(String url) {
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The JDBC URL must have the form jdbc:postgresql://host:port/database, with one host and no credentials");
        }
        String parameters = orElse(matcher.group(4), "");
        if (CREDENTIALS.matcher(parameters.toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException(
                    "The JDBC URL holds credentials, which drivers print; give user and password beside it");
        }
        String database = orElse(matcher.group(3), "");
        return new JdbcUrl(
                matcher.group(1),
                Integer.parseInt(orElse(matcher.group(2), "5432")),
                database.isEmpty() ? "postgres" : database,
                parameters);
    }

    /** The same server and parameters with another database. */
    public JdbcUrl withDatabase(String name) {
        return new JdbcUrl(host, port, name, parameters);
    }

    /** The same database and parameters at another address. */
    public JdbcUrl at(String otherHost, int otherPort) {
        return new JdbcUrl(otherHost, otherPort, database, parameters);
    }

    /** The URL as a driver takes it. */
    @Override
    public String toString() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database
                + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
