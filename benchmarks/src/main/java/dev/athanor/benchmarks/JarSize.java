// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.postgres.Postgres;
import dev.athanor.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How many bytes a user adds to a program: the jars of {@code orm-core} and {@code orm-postgres}. */
final class JarSize {
    private JarSize() {}

    /** Of the two. */
    static long bytes() throws IOException {
        return bytes(Session.class) + bytes(Postgres.class);
    }

    private static long bytes(Class<?> inside) throws IOException {
        try {
            Path place = Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? packed(place) : Files.size(place);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Classes that are not in a jar yet are put into one, compressed as jars are. */
    private static long packed(Path classes) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (Stream<Path> walk = Files.walk(classes);
                ZipOutputStream zip = new ZipOutputStream(jar)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar.size();
    }
}
