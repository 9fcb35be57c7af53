// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declarations drawn at random, wrong and right ones: each compiles, or is refused with a code of ours; there is nothing in between. */
class RandomRecordsTest {
    private static final int BATCH = 100;
    /** A mistake in a record that several entities use is reported there. */
    private static final Pattern SHARED = Pattern.compile("\\[ATH[0-9]+] (\\w+)\\..*");

    private static final int BATCHES = Boolean.getBoolean("athanor.full") ? 50 : 4;
    private static final long FIRST_SEED = Long.getLong("athanor.seed", 20_260_101L);

    static Stream<Long> seeds() {
        return IntStream.range(0, BATCHES).mapToObj(batch -> FIRST_SEED + batch);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void compileOrAreRefusedWithACode(long seed) {
        Random random = new Random(seed);
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(RandomRecord.neighbours());
        for (int i = 0; i < BATCH; i++) {
            String name = "R" + i;
            sources.add(JavaFileObjects.forSourceString("random." + name, new RandomRecord(random, name).source()));
        }
        Set<String> refused = new HashSet<>();
        Set<String> refusedTypes = new HashSet<>();
        refuse(Javac.compile(sources, List.of("--release", "17", "-Xmaxerrs", "10000")), refused, refusedTypes);
        List<JavaFileObject> accepted = sources.stream()
                .filter(source -> !refused.contains(nameOf(source)))
                .filter(source ->
                        refusedTypes.stream().noneMatch(Javac.text(source).replace("@Nullable ", "")::contains))
                .toList();
        assertThat(accepted).hasSizeBetween(BATCH / 10, BATCH);
        assertThat(Javac.diagnostics(Javac.compile(accepted)))
                .as("seed " + seed)
                .isBlank();
    }

    /** Collects the files of all mistakes, which must be ours, and the shared records that have some. */
    private static void refuse(Compilation compilation, Set<String> files, Set<String> types) {
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            String text = error.getMessage(Locale.ROOT);
            assertThat(text).startsWith("[ATH0").doesNotStartWith("[ATH099]");
            assertThat(error.getLineNumber()).as(text).isPositive();
            String file = nameOf(error.getSource());
            if (file.equals("Neighbours.java")) {
                Matcher shared = SHARED.matcher(text);
                assertThat(shared.matches()).as(text).isTrue();
                types.add("Neighbours." + shared.group(1));
            } else {
                files.add(file);
            }
        }
    }

    private static String nameOf(JavaFileObject file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }
}
