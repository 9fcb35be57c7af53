// SPDX-License-Identifier: Apache-2.0
package dev.athanor;

import static dev.athanor.SourceFiles.ROOT;
import static dev.athanor.SourceFiles.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every Java file of every module, whoever wrote it. */
class SourceRulesTest {

    private static final int LINE_LIMIT = 400;
    private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0";

    private static final List<Path> FILES = SourceFiles.all();

    @Test
    void noFileIsLongerThanTheLimit() {
        assertThat(FILES)
                .filteredOn(file -> lines(file).size() > LINE_LIMIT)
                .extracting(file -> ROOT.relativize(file) + ": " + lines(file).size() + " lines")
                .as("Java files of more than %d lines: each holds more than one idea, so split it", LINE_LIMIT)
                .isEmpty();
    }

    @Test
    void everyFileStartsWithItsLicence() {
        assertThat(FILES)
                .filteredOn(file -> !lines(file).get(0).equals(LICENCE))
                .extracting(ROOT::relativize)
                .as("Java files whose first line is not \"%s\"", LICENCE)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(FILES.stream().map(Path::getParent).distinct())
                .filteredOn(folder -> ROOT.relativize(folder).toString().contains("main") && !folder.endsWith("java"))
                .filteredOn(folder -> !isNullMarked(folder.resolve("package-info.java")))
                .extracting(ROOT::relativize)
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && lines(packageInfo).contains("@NullMarked");
    }
}
