// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptServerTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    private Path base;

    @AfterEach
    void awaitKeepers() throws Exception {
        for (ServerDirectory directory : directories()) {
            LockFile.exclusive(directory.keeper()).close();
            assertThat(directory.data()).isEmpty();
            assertThat(directory.endpoint()).doesNotExist();
        }
    }

    @Test
    void servesTwoJvmsAndStopsWhenTheLastIsKilled() throws Exception {
        TestJvm first = TestJvm.start(base, AT_ONCE);
        TestJvm second = TestJvm.start(base, AT_ONCE);
        assertThat(first.endpoint()).isEqualTo(second.endpoint());
        first.close();
        assertThat(select(second.endpoint(), "select 1")).isEqualTo("1");
        ProcessHandle server = postmaster(second.endpoint());
        second.handle().destroyForcibly();
        assertThatEnds(server);
    }

    @Test
    void outlivesTheTestJvmsOfABuildButNotTheBuild() throws Exception {
        Path answer = base.resolve("answers.txt");
        Process build = TestJvm.java(TestBuild.class, List.of(base.toString(), answer.toString()), answer);
        assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> urls = Files.readAllLines(answer);
        assertThat(urls).hasSize(2);
        assertThat(urls.get(0)).isEqualTo(urls.get(1));
    }

    @Test
    void isSweptByTheNextStartWhenItsKeeperWasKilled() throws Exception {
        TestJvm jvm = TestJvm.start(base, AT_ONCE);
        ProcessHandle stale = postmaster(jvm.endpoint());
        ProcessHandle keeper = jvm.keeper();
        keeper.destroyForcibly();
        assertThatEnds(keeper);
        jvm.handle().destroyForcibly();
        assertThatEnds(jvm.handle());
        assertThat(StaleServers.isRunning(stale)).isTrue();
        try (TestJvm next = TestJvm.start(base, AT_ONCE)) {
            assertThat(postmaster(next.endpoint())).isNotEqualTo(stale);
            assertThat(StaleServers.isRunning(stale)).isFalse();
        }
    }

    @Test
    void sweepNeverTouchesAServerThatIsKeptOrSomebodyElses() throws Exception {
        Endpoint endpoint = KeptServer.attach(ServerOrder.of(ServerKind.EMBEDDED, "", Map.of()));
        ProcessHandle server = postmaster(endpoint);
        Path claim = claimOn(server);
        StaleServers.sweep(base);
        StaleServers.sweep(ServerDirectory.base());
        assertThat(claim).doesNotExist();
        assertThat(select(endpoint, "select 1")).isEqualTo("1");
        assertThat(postmaster(endpoint)).isEqualTo(server);
    }

    @Test
    void sweepNeverTouchesAProcessThatIsNoServer() throws Exception {
        Process other = TestJvm.java(Sleeper.class, List.of(), base.resolve("none"));
        Path claim = claimOn(other.toHandle());
        StaleServers.sweep(base);
        assertThat(claim).doesNotExist();
        assertThat(other.isAlive()).isTrue();
        other.getOutputStream().close();
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void saysWhyAServerDidNotStart() {
        ServerOrder impossible = new ServerOrder(ServerKind.DOCKER, "no image", AT_ONCE, Map.of());
        assertThatThrownBy(() -> KeptServer.attach(impossible, base))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageMatching("(no Docker engine answers|image no image did not start).*keeper.log");
    }

    @Test
    void theCheckoutIsTheNearestMarkedDirectory() throws Exception {
        Path module = Files.createDirectories(base.resolve("project/module/target"));
        Files.createDirectory(base.resolve("project/.git"));
        assertThat(KeptServer.checkout(module)).isEqualTo(base.resolve("project"));
    }

    /** A stale directory of ours whose number of a process is now another's. */
    private Path claimOn(ProcessHandle process) throws Exception {
        Path data = Files.createDirectories(base.resolve("stale").resolve("data-of-a-stale-server"));
        Files.writeString(data.resolve("postmaster.pid"), process.pid() + "\n" + data + "\n");
        return data;
    }

    private static ProcessHandle postmaster(Endpoint endpoint) throws Exception {
        Path data = Path.of(select(endpoint, "show data_directory"));
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String select(Endpoint endpoint, String query) throws SQLException {
        try (Connection connection = endpoint.open(endpoint.url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void assertThatEnds(ProcessHandle process) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (StaleServers.isRunning(process)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            KeptServer.pause();
        }
    }

    private List<ServerDirectory> directories() throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            return files.filter(file -> Files.exists(file.resolve("keeper.lock")))
                    .map(ServerDirectory::new)
                    .toList();
        }
    }

    /** A process of this user that has nothing to do with PostgreSQL. */
    static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws Exception {
            while (System.in.read() >= 0) {
                // stays until the test hangs up
            }
        }
    }
}
