// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.annotation.Table;
import dev.athanor.docs.page.Pages;
import dev.athanor.engine.ChannelOptions;
import dev.athanor.engine.StatementLog;
import dev.athanor.error.OrmException;
import dev.athanor.postgres.PostgresOptions;
import dev.athanor.session.Database;
import dev.athanor.session.Session;
import dev.athanor.session.SessionOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference leaves nothing out: every public method of what a program holds in its hands stands on its page. */
class CompletenessTest {
    /** Abstract ones, which nobody meets alone. */
    private static final Set<String> PARENTS =
            Set.of("OrmException", "DatabaseException", "ResultException", "SessionException");

    private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    @Test
    void namesEachVerbOfASession() {
        assertThat(Pages.text("docs/reference/session.md")).contains(methods(Session.class));
        assertThat(Pages.text("docs/reference/session.md")).contains(methods(Database.class));
    }

    @Test
    void namesEachOption() {
        assertThat(Pages.text("docs/reference/options.md"))
                .contains(methods(PostgresOptions.class))
                .contains(methods(SessionOptions.class))
                .contains(methods(StatementLog.class));
        assertThat(ChannelOptions.DEFAULT.closeTimeout()).hasSeconds(5);
    }

    @Test
    void namesEachAnnotation() throws IOException {
        Path annotations = Path.of("../orm-core/src/main/java")
                .resolve(Table.class.getPackageName().replace('.', '/'));
        String[] names = types(annotations).toArray(String[]::new);
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(Pages.text("docs/reference/annotations.md")).contains(names);
    }

    @Test
    void explainsEachException() throws IOException {
        Path errors = Path.of("../orm-core/src/main/java")
                .resolve(OrmException.class.getPackageName().replace('.', '/'));
        String[] headings = types(errors)
                .filter(name -> name.endsWith("Exception") && !name.startsWith("Redacted"))
                .filter(name -> !PARENTS.contains(name))
                .map(name -> "\n#### `" + name + "`\n")
                .toArray(String[]::new);
        assertThat(headings).hasSizeGreaterThan(40);
        assertThat(Pages.text("docs/errors.md")).contains(headings);
    }

    private static Stream<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".java", "")).toList().stream()
                    .filter(name -> !name.equals("package-info"));
        }
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !OF_EVERY_RECORD.contains(name))
                .map(name -> name + "(")
                .collect(Collectors.toSet());
    }
}
