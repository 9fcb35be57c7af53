// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The SQL of one family of statements, kept in a file that reads as documentation; {@code -Dgolden.update=true} writes it anew. */
final class GoldenSql {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private final Path file;
    private final StringBuilder text = new StringBuilder();

    GoldenSql(String family) {
        this.file = FOLDER.resolve(family + ".sql.txt");
    }

    GoldenSql add(String title, Executable statement) {
        CompiledStatement compiled = statement.compiled(Dialect.GENERIC);
        text.append("-- ").append(title).append('\n').append(compiled.sql()).append('\n');
        if (!compiled.parameters().isEmpty()) {
            text.append("   ")
                    .append(compiled.parameters().stream().map(GoldenSql::shown).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        text.append('\n');
        return this;
    }

    private static String shown(Parameter<?> parameter) {
        return parameter.value() + " (" + parameter.type() + ")";
    }

    void verify() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(text).asString().isEqualTo(Files.readString(file));
    }
}
