// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page beside SQLAlchemy claims no proof that is not there, and counts its rows. */
class ParityTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) rows are met, (\\d+) partly, (\\d+) are open", Pattern.DOTALL);

    private static List<String[]> rows() {
        return Sources.read(Page.ROOT.resolve("docs/reference/parity.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| SQLAlchemy ") && !line.startsWith("| ---"))
                .map(line -> line.substring(2).split(" \\| ", -1))
                .toList();
    }

    @Test
    void namesTestsThatExist() {
        Set<String> tests = Stream.of("orm-core", "orm-processor", "orm-postgres", "orm-testing", "examples", "docs")
                .flatMap(module -> Sources.files(Page.ROOT.resolve(module).resolve("src/test/java")).stream())
                .map(Path::getFileName)
                .map(name -> name.toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = TEST.matcher(Pages.text("docs/reference/parity.md"))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty().isSubsetOf(tests);
    }

    @Test
    void provesWhatItSaysIsMet() {
        assertThat(rows())
                .filteredOn(row -> row[2].equals("met"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row[5]).as(row[0]).containsPattern(TEST));
    }

    @Test
    void countsItsRows() {
        MatchResult said = COUNTS.matcher(Pages.text("docs/reference/parity.md"))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(List.of(said.group(1), said.group(2), said.group(3)))
                .containsExactly(count("met"::equals), count("partly"::equals), count("open"::equals));
    }

    private static String count(Predicate<String> state) {
        return Long.toString(rows().stream().filter(row -> state.test(row[2])).count());
    }
}
