// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptors of the published modules, which all the tests on the class path would never miss. */
class ModulesTest {

    private static final Set<String> PUBLISHED =
            Set.of("dev.athanor.core", "dev.athanor.postgres", "dev.athanor.processor", "dev.athanor.testing");

    /** Our own modules and what they require; the rest of the class path is only there for tests. */
    private static final Pattern NEEDED = Pattern.compile(
            "orm-[a-z]+-\\d.*|classes|slf4j-api-.*|HikariCP-.*"
                    + "|postgresql-.*|jackson-core-.*|javapoet-.*|junit-jupiter-api-.*|junit-platform-commons-.*|opentest4j-.*");

    private static final String SERVICES = "META-INF/services/";

    private static final ModuleFinder FINDER = ModuleFinder.of(Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> NEEDED.matcher(entry.getFileName().toString()).matches())
            .toArray(Path[]::new));

    @Test
    void resolveOnTheModulePath() {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration modules = boot.configuration().resolve(FINDER, ModuleFinder.of(), PUBLISHED);
        assertThatNoException()
                .isThrownBy(() -> boot.defineModulesWithOneLoader(modules, ClassLoader.getSystemClassLoader()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.athanor.core", "dev.athanor.postgres", "dev.athanor.processor", "dev.athanor.testing"})
    void provideOnBothPathsTheSame(String name) throws IOException {
        ModuleReference module = FINDER.find(name).orElseThrow();
        Map<String, Set<String>> described = module.descriptor().provides().stream()
                .collect(Collectors.toMap(ModuleDescriptor.Provides::service, use -> Set.copyOf(use.providers())));
        assertThat(servicesOnTheClassPath(module)).isEqualTo(described);
    }

    private static Map<String, Set<String>> servicesOnTheClassPath(ModuleReference module) throws IOException {
        Map<String, Set<String>> services = new TreeMap<>();
        try (ModuleReader reader = module.open();
                Stream<String> resources = reader.list()) {
            for (String resource : resources.filter(ModulesTest::isService).toList()) {
                services.put(resource.substring(SERVICES.length()), providers(reader, resource));
            }
        }
        return services;
    }

    private static boolean isService(String resource) {
        return resource.startsWith(SERVICES) && !resource.endsWith("/");
    }

    private static Set<String> providers(ModuleReader reader, String resource) throws IOException {
        try (InputStream stream = reader.open(resource).orElseThrow();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
