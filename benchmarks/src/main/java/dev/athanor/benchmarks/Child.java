// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program in a fresh JVM, for what is measured once in a life.
 *
 * @param classPath where its classes are
 * @param program has the main method
 */
record Child(String classPath, Class<?> program) {
    /** Everything that this JVM sees. */
    Child(Class<?> program) {
        this(System.getProperty("java.class.path"), program);
    }

    /** Runs it and yields the numbers of the last line it printed. */
    double[] run(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program.getSimpleName() + " failed: " + printed);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(program.getSimpleName() + " was interrupted", e);
        }
        String last = printed.substring(printed.lastIndexOf('\n') + 1);
        return Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
