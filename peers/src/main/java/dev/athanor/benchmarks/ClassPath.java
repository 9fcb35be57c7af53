// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The jars of this JVM, and what of them a library brings: its own and, from POM to POM, what they need at run time. */
final class ClassPath {
    private static final List<String> OWN = List.of("tools.jackson.core:jackson-core", "org.jspecify:jspecify");
    private static final Set<String> ANYWAY =
            Set.of("org.slf4j:slf4j-api", "com.zaxxer:HikariCP", "org.postgresql:postgresql");

    private final List<Path> entries = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /** Without the libraries beside which Athanor is measured, save those named. */
    String with(Peer... peers) throws IOException {
        Set<Path> strange = new LinkedHashSet<>();
        for (Peer peer : Peer.values()) {
            strange.addAll(brought(peer.artifacts()));
        }
        strange.removeAll(brought(OWN));
        for (Peer peer : peers) {
            strange.removeAll(brought(peer.artifacts()));
        }
        return entries.stream()
                .filter(entry -> !strange.contains(entry))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What Athanor adds to a program that has the driver, the pool and SLF4J. */
    long ownBytes() throws IOException {
        return JarSize.bytes() + bytes(OWN);
    }

    /** What a library adds to such a program. */
    long bytes(Peer peer) throws IOException {
        return bytes(peer.artifacts());
    }

    private long bytes(List<String> artifacts) throws IOException {
        long bytes = 0;
        for (Path jar : brought(artifacts)) {
            bytes += Files.size(jar);
        }
        return bytes;
    }

    private Set<Path> brought(Collection<String> artifacts) throws IOException {
        Set<Path> jars = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(artifacts);
        while (!open.isEmpty()) {
            String artifact = open.remove();
            Optional<Path> jar = ANYWAY.contains(artifact) ? Optional.empty() : jar(artifact);
            if (jar.isPresent() && jars.add(jar.get())) {
                open.addAll(Pom.beside(jar.get()).needed());
            }
        }
        if (jars.size() < artifacts.size()) {
            throw new IllegalStateException("not all on the class path: " + artifacts);
        }
        return jars;
    }

    /** Where an artifact lies in the local repository; nowhere where this class path has a substitute for it. */
    private Optional<Path> jar(String artifact) {
        int colon = artifact.indexOf(':');
        String inside =
                "/" + artifact.substring(0, colon).replace('.', '/') + "/" + artifact.substring(colon + 1) + "/";
        return entries.stream()
                .filter(entry -> entry.toUri().getPath().contains(inside))
                .findFirst();
    }
}
