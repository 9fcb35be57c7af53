// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the blocks of the pages come from: regions of the tests in this module, and the golden files that those tests write.
 *
 * <p>A region lies between {@code // region name} and {@code // endregion}; regions of one name in one file are joined.
 * A Java file may also be shown as a whole. Names that begin with {@code examples/} are those of the examples and of the golden files that their tests write.
 */
final class Sources {
    /** Java files are named relative to this folder: {@code shop/Product.java#entity}. */
    static final Path JAVA = Path.of("src/test/java/dev/athanor/docs");

    /** Golden files are named relative to this one: {@code tutorial/upsert.sql}. */
    static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Names of files of the examples begin with this. */
    private static final String EXAMPLES = "examples/";

    private static final Path EXAMPLES_JAVA = Path.of("../examples/src/main/java/dev/athanor/examples");
    private static final Path EXAMPLES_GOLDEN = Path.of("../examples/src/test/resources/golden");

    private Sources() {}

    /** The text that references lead to, one after the other with an empty line in between. */
    static List<String> text(List<String> references) {
        List<String> lines = new ArrayList<>();
        for (String reference : references) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(text(reference));
        }
        return lines;
    }

    private static List<String> text(String reference) {
        return reference.startsWith(EXAMPLES)
                ? text(reference.substring(EXAMPLES.length()), EXAMPLES_JAVA, EXAMPLES_GOLDEN)
                : text(reference, JAVA, GOLDEN);
    }

    private static List<String> text(String reference, Path java, Path golden) {
        int hash = reference.indexOf('#');
        if (hash >= 0) {
            return region(java.resolve(reference.substring(0, hash)), reference.substring(hash + 1));
        }
        return reference.endsWith(".java") ? file(java.resolve(reference)) : read(golden.resolve(reference));
    }

    /** A whole file, without the line that says its licence. */
    private static List<String> file(Path file) {
        List<String> lines = read(file);
        return lines.subList(1, lines.size());
    }

    static List<String> region(Path file, String name) {
        List<String> lines = new ArrayList<>();
        @Nullable List<String> part = null;
        for (String line : read(file)) {
            String text = line.strip();
            if (text.equals("// region " + name)) {
                part = new ArrayList<>();
            } else if (text.equals("// endregion") && part != null) {
                lines.addAll(unindented(part));
                part = null;
            } else if (part != null) {
                part.add(line);
            }
        }
        if (lines.isEmpty() || part != null) {
            throw new AssertionError(file + " has no region " + name + ", or it does not end");
        }
        return lines;
    }

    private static List<String> unindented(List<String> lines) {
        int margin = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(margin))
                .toList();
    }

    /** The golden files, named as pages name them. */
    static List<String> golden() {
        return files(GOLDEN).stream()
                .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    /** The text of all tests of this module. */
    static String tests() {
        StringBuilder all = new StringBuilder();
        files(JAVA).forEach(file -> read(file).forEach(line -> all.append(line).append('\n')));
        return all.toString();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
