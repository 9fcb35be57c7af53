// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the pages to what was compiled and run.
 *
 * <p>{@code -Dgolden.update=true -Ddocs.update=true} writes the golden files and then the blocks instead of comparing them.
 */
@Order(Integer.MAX_VALUE) // golden files are written before
class PagesTest {
    @BeforeAll
    static void updateWhereAsked() {
        if (Boolean.getBoolean("docs.update")) {
            Page.all().forEach(Page::update);
        }
    }

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takesEachBlockFromWhereItWasRun(Page page) {
        for (Block block : page.blocks()) {
            if (!block.references().isEmpty()) {
                assertThat(block.content())
                        .as("%s, line %d: run the tests with -Ddocs.update=true", page, block.from() + 1)
                        .isEqualTo(Sources.text(block.references()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsNoCodeThatNobodyRan(Page page) {
        assertThat(page.blocks())
                .filteredOn(Block::isCode)
                .as("%s: put <!-- snippet: … --> above each block of Java and SQL", page)
                .allSatisfy(block -> assertThat(block.references())
                        .as("line %d", block.from() + 1)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Page page) {
        Map<Path, Page> all = Page.all().stream().collect(Collectors.toMap(Page::file, Function.identity()));
        for (String link : page.links()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            assertThat(target).as("the link %s of %s", link, page).exists();
            Page other = all.get(target);
            if (parts.length == 2 && other != null) {
                assertThat(other.anchors()).as("the link %s of %s", link, page).contains(parts[1]);
            }
        }
    }

    @Test
    void canAllBeReachedFromTheReadme() {
        Map<Path, Page> all = Page.all().stream().collect(Collectors.toMap(Page::file, Function.identity()));
        Set<Path> reached = new HashSet<>();
        follow(Page.ROOT.resolve("README.md"), all, reached);
        assertThat(reached).containsExactlyInAnyOrderElementsOf(all.keySet());
    }

    private static void follow(Path file, Map<Path, Page> all, Set<Path> reached) {
        Page page = all.get(file);
        if (page != null && reached.add(file)) {
            for (String link : page.links()) {
                follow(file.resolveSibling(link.split("#", 2)[0]).normalize(), all, reached);
            }
        }
    }

    @Test
    void showEachGoldenFileThatATestWrites() {
        String tests = Sources.tests();
        Set<String> shown = Page.all().stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.references().stream())
                .collect(Collectors.toSet());
        assertThat(Sources.golden()).allSatisfy(file -> {
            assertThat(shown).as("a page shows it").contains(file);
            assertThat(tests).as("a test writes it").contains('"' + file + '"');
        });
    }

    @Test
    void beginWithTheTwoCommandsOfTheReadme() {
        List<String> commands = Sources.read(Page.ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("mvn "))
                .limit(2)
                .toList();
        assertThat(commands).containsExactly("mvn -B verify", "mvn -q -Pdemo");
    }
}
