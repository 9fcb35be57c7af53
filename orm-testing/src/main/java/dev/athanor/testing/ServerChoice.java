// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.testing.server.Endpoint;
import dev.athanor.testing.server.JdbcUrl;
import dev.athanor.testing.server.KeptServer;
import dev.athanor.testing.server.ServerKind;
import dev.athanor.testing.server.ServerOrder;
import dev.athanor.testing.server.ServerUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Which server the tests get: what was configured, else the first kind that can be had. */
final class ServerChoice {

    private static final String DEFAULT_IMAGE = "postgres:18";

    private final Properties properties;
    private final Map<String, String> environment;

    ServerChoice(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    static ServerChoice ofThisProcess() {
        return new ServerChoice(System.getProperties(), System.getenv());
    }

    /** A server and the word for how it came about. */
    record Chosen(String kind, Endpoint endpoint) {}

    /**
     * Chooses and, if need be, starts.
     *
     * @throws IllegalStateException with the reason and the remedy of each kind that was tried
     */
    Chosen choose(Map<String, String> settings) {
        String forced = option("db").orElse("").toLowerCase(Locale.ROOT);
        return switch (forced) {
            case "url" ->
                configured()
                        .orElseThrow(() ->
                                new IllegalStateException("ATHANOR_TEST_DB is url, but ATHANOR_TEST_URL is not set"));
            case "docker" -> start(List.of(ServerKind.DOCKER), settings, List.of());
            case "embedded" -> start(List.of(ServerKind.EMBEDDED), settings, List.of());
            case "" -> configured().orElseGet(() -> startAny(settings));
            default -> throw new IllegalStateException("ATHANOR_TEST_DB must be url, docker or embedded");
        };
    }

    private Optional<Chosen> configured() {
        return option("url").map(url -> {
            try {
                String user = option("user").orElse("postgres");
                return new Chosen(
                        "url",
                        new Endpoint(
                                JdbcUrl.parse(url), user, option("password").orElse("")));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("ATHANOR_TEST_URL cannot be used: " + e.getMessage(), e);
            }
        });
    }

    private Chosen startAny(Map<String, String> settings) {
        String noUrl = "url: ATHANOR_TEST_URL is not set";
        if (ServerKind.dockerSeemsPresent(environment)) {
            return start(List.of(ServerKind.DOCKER, ServerKind.EMBEDDED), settings, List.of(noUrl));
        }
        String noDocker = "docker: neither DOCKER_HOST nor the engine's socket is here";
        return start(List.of(ServerKind.EMBEDDED), settings, List.of(noUrl, noDocker));
    }

    private Chosen start(List<ServerKind> kinds, Map<String, String> settings, List<String> reasonsSoFar) {
        List<String> reasons = new ArrayList<>(reasonsSoFar);
        for (ServerKind kind : kinds) {
            try {
                ServerOrder order = ServerOrder.of(kind, option("image").orElse(DEFAULT_IMAGE), settings);
                return new Chosen(kind.toString(), KeptServer.attach(order));
            } catch (ServerUnavailableException e) {
                reasons.add(kind + ": " + e.getMessage());
            }
        }
        throw new IllegalStateException(
                "No PostgreSQL server for the tests. Tried:\n  " + String.join("\n  ", reasons));
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(properties.getProperty("athanor.test." + name))
                .or(() -> Optional.ofNullable(environment.get("ATHANOR_TEST_" + name.toUpperCase(Locale.ROOT))))
                .filter(text -> !text.isBlank());
    }
}
