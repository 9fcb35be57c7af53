// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that uses a kept server, as a program and as a handle to it: it attaches, writes where the server answers into a
 * file, and stays until its standard input ends.
 */
final class TestJvm implements AutoCloseable {

    private final Process process;
    private final Path answer;

    private TestJvm(Process process, Path answer) {
        this.process = process;
        this.answer = answer;
    }

    /** The program: the base directory, the idle time, the file for the answer. */
    public static void main(String[] arguments) throws Exception {
        ServerOrder order = order(Duration.parse(arguments[1]));
        Endpoint endpoint = KeptServer.attach(order, Path.of(arguments[0]));
        System.gc(); // the use must not depend on a reachable object
        endpoint.store(Path.of(arguments[2]));
        while (System.in.read() >= 0) {
            // stays until the test hangs up
        }
    }

    static ServerOrder order(Duration idle) {
        return new ServerOrder(ServerKind.EMBEDDED, "", idle, Map.of());
    }

    static TestJvm start(Path base, Duration idle) throws IOException {
        Path answer = Files.createTempFile(base, "answer-", ".properties");
        Files.delete(answer);
        List<String> arguments = List.of(base.toString(), idle.toString(), answer.toString());
        return new TestJvm(java(TestJvm.class, arguments, answer), answer);
    }

    /** Starts another program of the test class path, its output in a file beside the answer. */
    static Process java(Class<?> program, List<String> arguments, Path answer) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(answer.resolveSibling("output.txt").toFile()));
        builder.environment().put("CLASSPATH", KeeperProcess.classPath());
        return builder.start();
    }

    /** Waits until the program has attached. */
    Endpoint endpoint() throws Exception {
        while (Files.notExists(answer)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(answer.resolveSibling("output.txt")));
            }
        }
        return Endpoint.load(answer);
    }

    /** The keeper that this JVM started. */
    ProcessHandle keeper() {
        return process.children().findFirst().orElseThrow();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the program as it ends by itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
