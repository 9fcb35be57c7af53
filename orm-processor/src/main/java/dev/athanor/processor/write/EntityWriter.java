// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the generated sources of an entity: its table and its withers. */
public final class EntityWriter {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.athanor.processor.OrmProcessor";

    private EntityWriter() {}

    /** The sources of an entity without mistakes. */
    public static List<GeneratedSource> write(EntityModel entity) {
        return List.of(
                source(entity, entity.table(), new TableWriter(entity).type()),
                source(entity, entity.withers(), new WithWriter(entity).type()));
    }

    /**
     * The bare names of an entity with mistakes.
     *
     * <p>Without them each import and each {@code implements} of the generated types would be a mistake to the compiler too, and bury ours.
     */
    public static List<GeneratedSource> outline(EntityModel entity) {
        ClassName table = Library.raw(entity.table());
        TypeSpec.Builder type = TypeSpec.classBuilder(table)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The table of {@link $T}, which has mistakes.", Library.raw(entity.type()))
                .addField(FieldSpec.builder(table, entity.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", table)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        TypeSpec.Builder withers = TypeSpec.interfaceBuilder(Library.raw(entity.withers()))
                .addJavadoc("The withers of {@link $T}, which has mistakes.", Library.raw(entity.type()));
        return List.of(source(entity, entity.table(), type), source(entity, entity.withers(), withers));
    }

    private static GeneratedSource source(EntityModel entity, JavaType name, TypeSpec.Builder type) {
        if (entity.form().visible()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (entity.form().markGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (entity.isDeprecated()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        type.addAnnotation(Library.NULL_MARKED);
        String text = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(!entity.form().shadowsJavaLang())
                .build()
                .toString();
        return new GeneratedSource(name, SourceLayout.of(text));
    }
}
