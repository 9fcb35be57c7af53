// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of what a session does with records it did not expect names a test that is there in each row, and every test of the outcomes. */
class OutcomesTest {
    private static final String USUAL = "DefinedOutcomesTest";
    private static final Pattern NAMED = Pattern.compile("`(?:(\\w+Test)#)?(\\w+)`");
    private static final Pattern TEST = Pattern.compile("@Test\\R(?:    @.*\\R)*    void (\\w+)\\(");

    private static List<String> cells() {
        return Sources.read(Page.ROOT.resolve("docs/reference/session.md")).stream()
                .dropWhile(line -> !line.startsWith("| What is given |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> line.substring(line.indexOf(" | ", line.indexOf(" | ") + 1)))
                .toList();
    }

    private static String source(String test) {
        Path sessions = Page.ROOT.resolve("orm-postgres/src/test/java/dev/athanor/postgres/session");
        return String.join("\n", Sources.read(sessions.resolve(test + ".java")));
    }

    @Test
    void eachRowNamesTestsThatExist() {
        assertThat(cells()).isNotEmpty().allSatisfy(cell -> {
            List<MatchResult> named = NAMED.matcher(cell).results().toList();
            assertThat(named).as(cell).isNotEmpty();
            assertThat(named)
                    .allSatisfy(test -> assertThat(source(test.group(1) == null ? USUAL : test.group(1)))
                            .contains(" void " + test.group(2) + "("));
        });
    }

    @Test
    void eachTestStandsInARow() {
        List<String> tests =
                TEST.matcher(source(USUAL)).results().map(test -> test.group(1)).toList();
        assertThat(tests).isNotEmpty();
        assertThat(String.join("\n", cells()))
                .contains(tests.stream().map(test -> "`" + test + "`").toList());
    }
}
