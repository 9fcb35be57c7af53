// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.athanor.processor.check.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual of mistakes: a section for each code, whose wrong example is refused with it and whose right one compiles. */
class ManualTest {
    private static final String SECTION = "#### ATH";

    private static final String KNOWN = """
            package manual;
            import dev.athanor.annotation.*;
            import dev.athanor.relation.*;
            import java.math.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            @Table record User(@Id @Generated @Nullable Long id, String email) {}
            """;

    private record Example(String code, boolean right, String source) {
        Compilation compile() {
            List<String> options = List.of("--release", "17");
            return Javac.compile(List.of(JavaFileObjects.forSourceString("manual.User", KNOWN + source)), options);
        }
    }

    private static List<String> manual() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "errors.md"));
    }

    private static String code(String heading) {
        return heading.substring("#### ".length());
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String code = "";
        for (String line : manual()) {
            if (line.startsWith(SECTION)) {
                code = code(line);
            } else if (line.startsWith("- Wrong: ") || line.startsWith("- Right: ")) {
                String source = line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'));
                examples.add(new Example(code, line.startsWith("- Right"), source));
            }
        }
        return examples.stream();
    }

    @Test
    void explainsEveryCodeInOrder() throws IOException {
        List<String> sections = manual().stream()
                .filter(line -> line.startsWith(SECTION))
                .map(ManualTest::code)
                .toList();
        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(Message.values()).map(Message::code).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsWhatIsWrongAndWhatIsRight(Example example) {
        Compilation compilation = example.compile();
        if (example.right()) {
            assertThat(compilation.errors()).isEmpty();
        } else {
            assertThat(compilation.errors())
                    .isNotEmpty()
                    .allMatch(error -> error.getMessage(null).startsWith("[" + example.code() + "]"));
        }
    }
}
