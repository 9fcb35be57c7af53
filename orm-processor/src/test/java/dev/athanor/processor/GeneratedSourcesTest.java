// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, file by file, and that the strictest compiler accepts it. */
class GeneratedSourcesTest {
    static Stream<Path> good() {
        return Sources.in("good").stream();
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheExpectedSources(Path directory) {
        Compilation compilation = Javac.compile(Sources.of(directory));
        assertThat(Javac.diagnostics(compilation)).isBlank();
        String name = "good/" + directory.getFileName() + "/";
        Javac.generatedSources(compilation)
                .forEach((file, text) ->
                        GoldenFiles.assertMatches(name + file.substring(file.lastIndexOf('/') + 1) + ".txt", text));
    }

    @ParameterizedTest
    @MethodSource("good")
    void generatesTheSameBytesWhateverTheOrderOfFiles(Path directory) {
        List<JavaFileObject> sources = new ArrayList<>(Sources.of(directory));
        var inOrder = Javac.generatedSources(Javac.compile(sources));
        Collections.reverse(sources);
        assertThat(inOrder).isNotEmpty().isEqualTo(Javac.generatedSources(Javac.compile(sources)));
    }
}
