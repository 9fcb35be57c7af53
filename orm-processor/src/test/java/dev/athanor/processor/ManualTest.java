// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.athanor.processor.check.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The manual of mistakes: a section for each code, whose wrong example is refused with it and whose right one compiles. */
class ManualTest {
    private static final Pattern SECTION = Pattern.compile("#+ (ATH[0-9]{3})");
    private static final String KNOWN = """
        import dev.athanor.annotation.*;
        import dev.athanor.relation.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        import manual.Days;
        import org.jspecify.annotations.Nullable;
        @Table record User(@Id @Generated @Nullable Long id, String email) {}
        """;

    private static final JavaFileObject CONVERTER = JavaFileObjects.forSourceString("manual.Days", """
        package manual;
        import java.time.Period;
        public class Days implements dev.athanor.annotation.Converter<Period, Integer> {
            @Override public Period read(Integer stored) {
                return Period.ofDays(stored);
            }
            @Override public Integer write(Period value) {
                return value.getDays();
            }
        }
        """);

    private static List<String> manual() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "errors.md"));
    }

    /** The examples of one kind, each in a package called as its code. */
    private static Map<String, JavaFileObject> examples(String kind) throws IOException {
        Map<String, JavaFileObject> examples = new TreeMap<>();
        String code = "";
        for (String line : manual()) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                code = section.group(1);
            } else if (line.startsWith("- " + kind + ": ")) {
                String example = line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'));
                String source = "package manual." + code + ";\n" + KNOWN + example;
                examples.put(code, JavaFileObjects.forSourceString("manual." + code + ".User", source));
            }
        }
        return examples;
    }

    @Test
    void explainsEveryCodeInOrder() throws IOException {
        List<String> sections = manual().stream()
                .map(SECTION::matcher)
                .filter(Matcher::matches)
                .map(section -> section.group(1))
                .toList();
        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(Message.values()).map(Message::code).toList());
    }

    private static List<JavaFileObject> sources(Map<String, JavaFileObject> examples) {
        return Stream.concat(examples.values().stream(), Stream.of(CONVERTER)).toList();
    }

    @Test
    void showsWhatIsRight() throws IOException {
        Map<String, JavaFileObject> examples = examples("Right");
        assertThat(examples).hasSameSizeAs(examples("Wrong")).hasSizeGreaterThan(50);
        assertThat(Javac.compile(sources(examples), List.of("--release", "17")).errors())
                .isEmpty();
    }

    @Test
    void showsWhatIsWrong() throws IOException {
        Map<String, JavaFileObject> examples = examples("Wrong");
        List<String> options = List.of("--release", "17", "-Xmaxerrs", "1000");
        Set<String> reported = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> error :
                Javac.compile(sources(examples), options).errors()) {
            String code = error.getSource().getName().replaceFirst(".*manual/(\\w+)/.*", "$1");
            assertThat(error.getMessage(Locale.ROOT)).startsWith("[" + code + "]");
            reported.add(code);
        }
        assertThat(reported).isEqualTo(examples.keySet());
    }
}
