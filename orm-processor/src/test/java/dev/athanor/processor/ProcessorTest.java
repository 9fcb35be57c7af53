// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the processor behaves among compilers, rounds and other processors. */
class ProcessorTest {
    private static final String ENTITY = """
            package shop;
            import dev.athanor.annotation.*;
            import org.jspecify.annotations.Nullable;
            @Table record Item(@Id long id, @Embedded Size size) implements ItemWith {}
            """;
    private static final String EMBEDDED = """
            package shop;
            import org.jspecify.annotations.Nullable;
            @SuppressWarnings({"unused", "all"})
            record Size(@Nullable Integer width, Integer height, byte @Nullable [] picture, long serial, double depth) {
                static final String TEXT = "x";
                static final long LONG = 5_000_000_000L;
                static final double DOUBLE = 0.1;
                Runnable lambda() {
                    return () -> {};
                }
            }
            """;

    @Test
    void isFoundAndSupportsTheNewestSource() throws IOException {
        OrmProcessor processor = new OrmProcessor();
        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
        assertThat(processor.getSupportedAnnotationTypes()).containsExactly("dev.athanor.annotation.Table");
        String name = OrmProcessor.class.getName();
        assertThat(resource("META-INF/services/" + Processor.class.getName())).isEqualTo(name);
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(name + ",isolating");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OrmProcessor.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes()).strip();
        }
    }

    @Test
    void generatesTheSameFromClassFiles(@TempDir Path classes) throws IOException {
        JavaFileObject entity = JavaFileObjects.forSourceString("shop.Item", ENTITY);
        JavaFileObject embedded = JavaFileObjects.forSourceString("shop.Size", EMBEDDED);
        Compilation clean = Javac.compile(List.of(entity, embedded));
        write(Compiler.javac().compile(embedded), classes);

        Compilation incremental = Compiler.javac()
                .withProcessors(new OrmProcessor())
                .withClasspath(classpathWith(classes))
                .compile(entity);

        Map<String, String> generated = Javac.generatedSources(clean);
        assertThat(generated.get("shop/ItemTable.java")).contains("\"width\", SqlTypes.INTEGER).orNull()");
        assertThat(Javac.generatedSources(incremental)).isEqualTo(generated);
    }

    private static void write(Compilation compilation, Path directory) throws IOException {
        for (Map.Entry<String, JavaFileObject> file :
                new CompiledClasses(compilation).files().entrySet()) {
            Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            try (InputStream in = file.getValue().openInputStream();
                    OutputStream out = Files.newOutputStream(path)) {
                in.transferTo(out);
            }
        }
    }

    private static List<File> classpathWith(Path classes) {
        return Stream.concat(
                        Stream.of(classes.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)))
                .map(File::new)
                .toList();
    }

    @Test
    void waitsForTypesOfOtherProcessors() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new OrmProcessor(), new Writing("shop.Size", EMBEDDED))
                .compile(JavaFileObjects.forSourceString("shop.Item", ENTITY));
        assertThat(compilation.errors()).isEmpty();
        assertThat(Javac.generatedSources(compilation)).containsKey("shop/ItemTable.java");
    }

    @Test
    void leavesTypesThatNobodyWritesToTheCompiler() {
        Compilation compilation = Javac.compile(List.of(JavaFileObjects.forSourceString("shop.Item", ENTITY)));
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(null))
                .anyMatch(text -> text.contains("class Size"))
                .noneMatch(text -> text.contains("ATH"));
    }

    @Test
    void tellsOfItsOwnMistakesAndGoesOn() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new Stumbling("shop.Item"))
                .compile(
                        JavaFileObjects.forSourceString("shop.Item", ENTITY),
                        JavaFileObjects.forSourceString("shop.Size", EMBEDDED),
                        JavaFileObjects.forSourceString(
                                "shop.Other", "package shop; @dev.athanor.annotation.Table record Other(long id) {}"));
        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(null))
                .anyMatch(text -> text.startsWith("[ATH099] the processor failed at "))
                .anyMatch(text -> text.startsWith("[ATH010] Other has no @Id"));
    }

    /** A processor that writes one source in its first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean written;

        Writing(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (var writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    /** Our processor with a compiler that fails when it is asked for the package of one entity. */
    private static final class Stumbling extends AbstractProcessor {
        private final OrmProcessor processor = new OrmProcessor();
        private final String entity;

        Stumbling(String entity) {
            this.entity = entity;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Elements elements = environment.getElementUtils();
            Elements stumbling = proxy(Elements.class, elements, "getPackageOf", entity);
            processor.init(proxy(ProcessingEnvironment.class, environment, "getElementUtils", stumbling));
        }

        /** The same object, but one method answers otherwise: with the given object, or, for one element, not at all. */
        private static <T> T proxy(Class<T> type, T object, String method, Object instead) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (called.getName().equals(method)) {
                            if (!(instead instanceof String name)) {
                                return instead;
                            }
                            if (arguments[0].toString().equals(name)) {
                                throw new IllegalStateException(name);
                            }
                        }
                        try {
                            return called.invoke(object, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
