// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * PostgreSQL in a container. Testcontainers removes it when this process has died without doing so.
 *
 * <p>A generic container, because the library's PostgreSQL module splits a package with its core and therefore cannot
 * be named by a Java module.
 */
final class DockerServer implements RunningServer {

    private static final String USER = "postgres";
    private static final int PORT = 5432;

    private final GenericContainer<?> container;
    private final Endpoint endpoint;

    private DockerServer(GenericContainer<?> container, Endpoint endpoint) {
        this.container = container;
        this.endpoint = endpoint;
    }

    static DockerServer start(ServerOrder order) throws ServerUnavailableException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerUnavailableException("no Docker engine answers; start one or set DOCKER_HOST");
        }
        String password = UUID.randomUUID().toString();
        try {
            GenericContainer<?> container = container(order, password);
            container.start();
            JdbcUrl url = new JdbcUrl(container.getHost(), container.getMappedPort(PORT), USER, "");
            return new DockerServer(container, new Endpoint(url, USER, password));
        } catch (RuntimeException e) {
            throw new ServerUnavailableException("image " + order.image() + " did not start: " + e.getMessage(), e);
        }
    }

    private static GenericContainer<?> container(ServerOrder order, String password) {
        return new GenericContainer<>(order.image())
                .withEnv("POSTGRES_PASSWORD", password)
                .withExposedPorts(PORT)
                .withCommand(command(order))
                // The image starts the server twice: for its initialisation, and to stay.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
    }

    private static String[] command(ServerOrder order) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        order.allSettings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command.toArray(String[]::new);
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void stop() {
        container.stop();
    }
}
