// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The Java files that tests compile, below {@code src/test/resources}. */
final class Sources {
    /** Read and written in place, so that a golden file that changed is a change in the work tree. */
    static final Path RESOURCES = Path.of("src", "test", "resources");

    private Sources() {}

    /** The entries of a directory, sorted. */
    static List<Path> in(String directory) {
        try (Stream<Path> entries = Files.list(RESOURCES.resolve(directory))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of a directory, or the one file. */
    static List<JavaFileObject> of(Path fileOrDirectory) {
        try (Stream<Path> files = Files.walk(fileOrDirectory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject read(Path file) {
        try {
            String text = Files.readString(file);
            String packageName = text.lines()
                    .filter(line -> line.startsWith("package "))
                    .findFirst()
                    .map(line -> line.substring("package ".length(), line.indexOf(';')) + ".")
                    .orElse("");
            String type = file.getFileName().toString().replace(".java", "");
            return JavaFileObjects.forSourceString(packageName + type, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
