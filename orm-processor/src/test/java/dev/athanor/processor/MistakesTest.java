// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.athanor.processor.check.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler reports for wrong entities: code, text, file and line, and nothing besides. */
class MistakesTest {
    private static final Pattern CODE = Pattern.compile("ATH[0-9]{3}");
    /** What no source can bring about. */
    private static final Set<Message> WITHOUT_SOURCE = Set.of(Message.NOT_WRITTEN, Message.PROCESSOR_FAILED);

    static Stream<Path> bad() {
        return Sources.in("bad").stream();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void reportsTheExpectedMistakes(Path fileOrDirectory) {
        Compilation compilation = Javac.compile(Sources.of(fileOrDirectory), List.of("--release", "17"));
        String name = fileOrDirectory.getFileName().toString().replace(".java", "");
        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        GoldenFiles.assertMatches("bad/" + name + ".txt", Javac.diagnostics(compilation));
    }

    @Test
    void everyCodeHasAWrongSource() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (Path file : Sources.in("expected/bad")) {
            expected.append(Files.readString(file));
        }
        assertThat(missingFrom(expected.toString())).containsExactlyInAnyOrderElementsOf(codes(WITHOUT_SOURCE));
    }

    /** The codes that the text does not have. */
    private static Set<String> missingFrom(String text) {
        Set<String> missing = new TreeSet<>();
        Arrays.stream(Message.values()).map(Message::code).forEach(missing::add);
        missing.removeAll(CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
        return missing;
    }

    private static Set<String> codes(Set<Message> messages) {
        return messages.stream().map(Message::code).collect(Collectors.toSet());
    }
}
