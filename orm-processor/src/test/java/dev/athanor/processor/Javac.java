// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The compiler with the processor, and what came of a compilation. */
final class Javac {
    /** Everything javac may warn of, without what is no matter of the code: processors, paths and options. */
    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing,-path,-options,-classfile", "-Werror", "--release", "17");

    private Javac() {}

    /** Compiles with all warnings, each of them an error. */
    static Compilation compile(Iterable<JavaFileObject> sources) {
        return compile(sources, STRICT);
    }

    static Compilation compile(Iterable<JavaFileObject> sources, List<String> options) {
        return Compiler.javac()
                .withProcessors(new OrmProcessor())
                .withOptions(options)
                .compile(sources);
    }

    /** The generated sources by file name. */
    static Map<String, String> generatedSources(Compilation compilation) {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            sources.put(file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""), text(file));
        }
        return sources;
    }

    /** The text of a source. */
    static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every error and warning, one a line: {@code User.java:12 [ATH010] …}. */
    static String diagnostics(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(Javac::line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null
                ? "?"
                : source.getName().substring(source.getName().lastIndexOf('/') + 1);
        return "%s:%03d %s".formatted(file, diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT));
    }
}
