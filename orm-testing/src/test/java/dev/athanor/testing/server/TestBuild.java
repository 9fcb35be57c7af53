// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A build that tests two modules one after the other, each in its JVM; it writes the two answers as lines. */
final class TestBuild {

    private TestBuild() {}

    public static void main(String[] arguments) throws Exception {
        Path base = Path.of(arguments[0]);
        String answers = runModule(base) + "\n" + runModule(base) + "\n";
        Files.writeString(Path.of(arguments[1]), answers);
    }

    private static JdbcUrl runModule(Path base) throws Exception {
        try (TestJvm jvm = TestJvm.start(base, Duration.ofMinutes(10))) {
            return jvm.endpoint().url();
        }
    }
}
