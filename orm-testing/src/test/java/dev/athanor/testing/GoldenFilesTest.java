// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class GoldenFilesTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsWhatTheFileSays() throws IOException {
        Files.writeString(folder.resolve("select.sql"), "select 1\r\nfrom users\r\n");
        assertThatCode(() -> comparing().verify("select.sql", "select 1\nfrom users\n"))
                .doesNotThrowAnyException();
    }

    @Test
    void showsBothTextsWhereTheyDiffer() throws IOException {
        Files.writeString(folder.resolve("select.sql"), "select 1");
        assertThatThrownBy(() -> comparing().verify("select.sql", "select 2"))
                .isInstanceOfSatisfying(AssertionFailedError.class, difference -> {
                    assertThat(difference.getExpected().getValue()).isEqualTo("select 1");
                    assertThat(difference.getActual().getValue()).isEqualTo("select 2");
                })
                .hasMessageContaining("-Dgolden.update=true");
        assertThat(folder.resolve("select.sql")).hasContent("select 1");
    }

    @Test
    void doesNotTakeAMissingFileForAnEmptyOne() {
        assertThatThrownBy(() -> comparing().verify("missing.sql", ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no")
                .hasMessageContaining("-Dgolden.update=true");
    }

    @Test
    void writesWhenItIsToldTo() {
        new GoldenFiles(folder, true).verify("deep/down/select.sql", "select 2\n");
        assertThat(folder.resolve("deep/down/select.sql")).hasContent("select 2\n");
        comparing().verify("deep/down/select.sql", "select 2\n");
    }

    private GoldenFiles comparing() {
        return new GoldenFiles(folder, false);
    }
}
