// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the keeper as a process of its own, with the class path of this one. */
final class KeeperProcess {

    private KeeperProcess() {}

    static Process start(ServerOrder order, ServerDirectory directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                ServerKeeper.class.getName(),
                directory.path().toString(),
                Long.toString(build().map(ProcessHandle::pid).orElse(0L))));
        command.addAll(order.toArguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(directory.log().toFile()));
        builder.environment().put("CLASSPATH", classPath());
        // Debuggers and agents are meant for the tests.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }

    /** All that this JVM can load, modules included, with absolute names because the keeper works elsewhere. */
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The build tool or development environment that runs this JVM: the nearest Java process above it. */
    private static Optional<ProcessHandle> build() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        handle -> handle.orElseThrow().parent())
                .flatMap(Optional::stream)
                .filter(KeeperProcess::isJava)
                .findFirst();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
    }
}
