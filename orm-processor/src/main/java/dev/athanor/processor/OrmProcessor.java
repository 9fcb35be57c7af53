// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import dev.athanor.processor.check.Checks;
import dev.athanor.processor.check.Diagnostic;
import dev.athanor.processor.check.Message;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.read.EntityReader;
import dev.athanor.processor.write.EntityWriter;
import dev.athanor.processor.write.GeneratedSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Writes the table of each record that says {@code @Table}.
 *
 * <p>Each entity is read, checked and written by itself, so that the mistakes of one do not hide those of another; what is written depends on the
 * entity and on the types its components name, and on nothing else (Gradle's "isolating").
 */
public final class OrmProcessor extends AbstractProcessor {
    private static final String TABLE = "dev.athanor.annotation.Table";

    /** The top-level types that sources of this compilation declare. */
    private final Set<String> compiledHere = new TreeSet<>();
    /** Entities that are still to be written, perhaps because another processor has yet to write a type they name. */
    private final Set<String> pending = new TreeSet<>();
    /** The generated types; they are sources of this compilation as well, but nobody wrote them. */
    private final Set<String> generated = new TreeSet<>();

    private final List<EntityModel> checked = new ArrayList<>();

    /** A processor for one compilation. */
    public OrmProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(TABLE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                compiledHere.add(type.getQualifiedName().toString());
            }
        }
        compiledHere.removeAll(generated);
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                pending.add(((TypeElement) annotated).getQualifiedName().toString());
            }
        }
        if (!round.processingOver()) {
            List.copyOf(pending).forEach(this::process);
        }
        return false;
    }

    /** Whatever goes wrong in here is told of the entity, and the next one is processed. */
    private void process(String name) {
        try {
            Elements elements = processingEnv.getElementUtils();
            TypeElement entity = elements.getTypeElement(name);
            EntityModel model = new EntityReader(elements, processingEnv.getTypeUtils(), this::classFile, compiledHere)
                    .read(entity);
            if (!model.waitsForTypes()) {
                pending.remove(name);
                process(model, entity);
            }
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            pending.remove(name);
            report(name, Message.PROCESSOR_FAILED, where(e), e.getClass().getSimpleName());
        }
    }

    /** The class file of a type that was compiled before; what the compiler will not give we do without. */
    private Optional<byte[]> classFile(String binaryName) {
        for (StandardLocation location : List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
            try (InputStream in = processingEnv
                    .getFiler()
                    .getResource(location, "", binaryName.replace('.', '/') + ".class")
                    .openInputStream()) {
                return Optional.of(in.readAllBytes());
            } catch (IOException | RuntimeException e) {
                // It is not here; the next place may have it.
            }
        }
        return Optional.empty();
    }

    private void process(EntityModel model, TypeElement entity) {
        List<Diagnostic> mistakes = Checks.of(model, checked, compiledHere);
        checked.add(model);
        mistakes.forEach(new Reporter(processingEnv)::report);
        if (mistakes.isEmpty() && model.isComplete()) {
            write(EntityWriter.write(model), entity);
        } else if (mistakes.stream().noneMatch(OrmProcessor::forbidsOutline)) {
            write(EntityWriter.outline(model), entity);
        }
    }

    /** A type of the generated name exists already, or its constant could not be named. */
    private static boolean forbidsOutline(Diagnostic mistake) {
        return mistake.message() == Message.GENERATED_NAME_TAKEN || mistake.message() == Message.INVALID_CONSTANT;
    }

    private void write(List<GeneratedSource> sources, TypeElement entity) {
        for (GeneratedSource source : sources) {
            String name = source.type().canonicalName();
            generated.add(name);
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile(name, entity).openWriter()) {
                writer.write(source.text());
            } catch (IOException e) {
                report(
                        entity.getQualifiedName().toString(),
                        Message.NOT_WRITTEN,
                        entity.getSimpleName(),
                        String.valueOf(e.getMessage()));
            }
        }
    }

    private void report(String entity, Message message, Object... arguments) {
        new Reporter(processingEnv).report(new Diagnostic(SourceRef.of(entity), message, message.text(arguments)));
    }

    private static String where(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length == 0 ? "an unknown place" : frames[0].toString();
    }
}
