// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.error.MappingException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The driver's options that a connection URL may set.
 *
 * <p>It is a list of what is allowed, since options of the driver name classes to load, files to write, and modes in
 * which values become part of the text.
 */
final class DriverOptions {
    private static final Set<String> ALLOWED = Set.of(
            "ApplicationName",
            "cancelSignalTimeout",
            "channelBinding",
            "connectTimeout",
            "currentSchema",
            "defaultRowFetchSize",
            "gssEncMode",
            "hostRecheckSeconds",
            "loadBalanceHosts",
            "loginTimeout",
            "options",
            "prepareThreshold",
            "preparedStatementCacheQueries",
            "preparedStatementCacheSizeMiB",
            "receiveBufferSize",
            "requireAuth",
            "sendBufferSize",
            "socketTimeout",
            "ssl",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslnegotiation",
            "sslpassword",
            "sslrootcert",
            "targetServerType",
            "tcpKeepAlive",
            "tcpNoDelay");

    /** What the same is called in URLs of PostgreSQL's own clients. */
    private static final Map<String, String> CLIENT_NAMES =
            Map.of("application_name", "ApplicationName", "connect_timeout", "connectTimeout");

    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z_]{1,40}");

    private DriverOptions() {}

    /**
     * The driver's name of an option.
     *
     * @throws MappingException when the option is not allowed in a URL
     */
    static String named(String option) {
        String name = CLIENT_NAMES.getOrDefault(option, option);
        if (ALLOWED.contains(name)) {
            return name;
        }
        String shown = PRINTABLE.matcher(option).matches() ? "option " + option : "an option";
        throw new MappingException(
                "The connection URL has " + shown + ", which is not allowed there. Leave it out; what"
                        + " loads classes, writes files or changes how values are sent can be set only on a DataSource that the"
                        + " program makes itself.");
    }
}
