// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/**
 * Texts that stand in files beside the tests, such as the SQL that a reviewer has read and found good.
 *
 * <p>A test run with {@code -Dgolden.update=true} writes the files instead of comparing with them; look at the difference
 * before it is committed.
 */
public final class GoldenFiles {

    private static final String UPDATE = "golden.update";

    private final Path folder;
    private final boolean update;

    GoldenFiles(Path folder, boolean update) {
        this.folder = folder;
        this.update = update;
    }

    /**
     * The golden files of a folder.
     *
     * @param folder relative to the module, such as {@code src/test/resources/golden}
     */
    public static GoldenFiles in(String folder) {
        return new GoldenFiles(Path.of(folder), Boolean.getBoolean(UPDATE));
    }

    /**
     * Makes sure that a text is what its file says; how lines end makes no difference.
     *
     * @param name the name of the file, in the folder or below it
     * @throws AssertionError if it is not, or if there is no such file
     */
    public void verify(String name, String text) {
        Path file = folder.resolve(name);
        try {
            if (update) {
                write(file, text);
            } else {
                compare(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    private static void compare(Path file, String text) throws IOException {
        String remedy = ": run the test with -D" + UPDATE + "=true to write it";
        if (Files.notExists(file)) {
            throw new AssertionFailedError("There is no " + file + remedy);
        }
        String expected = lines(Files.readString(file));
        String actual = lines(text);
        if (!actual.equals(expected)) {
            throw new AssertionFailedError(file + " says something else" + remedy + "\n" + actual, expected, actual);
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
