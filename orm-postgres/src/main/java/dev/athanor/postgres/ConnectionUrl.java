// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.MappingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is, read from {@code
 * postgresql://[user[:password]@]host[:port][,host…][/database][?option=value&…]}, with or without {@code jdbc:} in
 * front.
 *
 * <p>User and password are taken out here and are in no text that this class gives; messages about a URL repeat nothing
 * of it, since in a URL that is wrong nobody knows where the password is.
 */
final class ConnectionUrl {
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/?#]*)(?:/([^?#@/]*))?(?:\\?([^#@]*))?");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^:\\[\\]@]*)(?::(\\d{1,5}))?");
    private static final int DEFAULT_PORT = 5432;

    private final List<String> hosts = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final String database;
    private @Nullable String user;
    private @Nullable String password;

    private ConnectionUrl(Matcher url) {
        String authority = url.group(1);
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            readCredentials(authority.substring(0, at));
        }
        for (String host : authority.substring(at + 1).split(",", -1)) {
            readHost(host);
        }
        database = url.group(2) == null ? "" : decoded(url.group(2));
        if (url.group(3) != null) {
            readOptions(url.group(3));
        }
        user = options.containsKey("user") ? options.remove("user") : user;
        password = options.containsKey("password") ? options.remove("password") : password;
    }

    /**
     * Reads a URL.
     *
     * @throws MappingException when it has another form; the message repeats nothing of the URL
     */
    static ConnectionUrl parse(String url) {
        Matcher matcher = FORM.matcher(url);
        if (!matcher.matches()) {
            throw malformed();
        }
        return new ConnectionUrl(matcher);
    }

    List<String> hosts() {
        return hosts;
    }

    List<Integer> ports() {
        return ports;
    }

    /** The database's name; empty where the URL has none, and then the server takes the user's name. */
    String database() {
        return database;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String password() {
        return password;
    }

    /** The options, without user and password. */
    Map<String, String> options() {
        return options;
    }

    private void readCredentials(String text) {
        int colon = text.indexOf(':');
        user = decoded(colon < 0 ? text : text.substring(0, colon));
        password = colon < 0 ? null : decoded(text.substring(colon + 1));
    }

    private void readHost(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            throw malformed();
        }
        int port = host.group(2) == null ? DEFAULT_PORT : Integer.parseInt(host.group(2));
        if (port < 1 || port > 65_535) {
            throw malformed();
        }
        hosts.add(host.group(1).isEmpty() ? "localhost" : host.group(1));
        ports.add(port);
    }

    private void readOptions(String text) {
        for (String option : text.split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw malformed();
            }
            options.put(decoded(option.substring(0, equals)), decoded(option.substring(equals + 1)));
        }
    }

    /** A plus sign stands for itself, as it does in passwords. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static MappingException malformed() {
        return new MappingException("The connection URL cannot be read. It has the form"
                + " postgresql://host[:port][/database][?option=value&…], or the same with jdbc: in front; give user and"
                + " password apart, or percent-encode the characters of theirs that are special in a URL.");
    }

    /** Hosts, ports and database, without credentials and options. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("postgresql://");
        for (int i = 0; i < hosts.size(); i++) {
            text.append(i == 0 ? "" : ",").append(hosts.get(i)).append(':').append(ports.get(i));
        }
        return text.append('/').append(database).toString();
    }
}
