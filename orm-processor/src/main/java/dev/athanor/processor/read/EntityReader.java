// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.IndexElement;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.SourceRef;
import dev.athanor.processor.model.TableMark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads entities: from the compiler's mirrors to the model. It judges nothing; what it cannot read it says in the model. */
public final class EntityReader {
    /** The types of {@code java.lang} that generated code names. */
    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Double",
            "Float",
            "IndexOutOfBoundsException",
            "Integer",
            "Long",
            "Object",
            "Override",
            "Short",
            "String",
            "SuppressWarnings");

    private final Mirrors mirrors;
    private final ClassFiles classFiles;

    /** A reader for a compilation that compiles the named top-level types from source. */
    public EntityReader(Elements elements, Types types, ClassFiles classFiles, Set<String> compiledHere) {
        this.mirrors = new Mirrors(elements, types, compiledHere);
        this.classFiles = classFiles;
    }

    /** What the entity is. */
    public EntityModel read(TypeElement entity) {
        JavaType type = mirrors.typeOf(entity);
        TableMark mark = Mirrors.annotation(entity, "Table")
                .map(values -> mark(values, comment(entity)))
                .orElse(TableMark.NONE);
        String simpleName = entity.getSimpleName().toString();
        return new EntityModel(
                SourceRef.of(entity.getQualifiedName().toString()),
                form(entity),
                type,
                mark,
                mark.name().isEmpty() ? SnakeCase.lower(simpleName) : mark.name(),
                TargetReader.constant(entity),
                Mirrors.isRecord(entity) ? parts(entity, type.packageName()) : List.of());
    }

    private List<Part> parts(TypeElement entity, String packageName) {
        TargetReader targets = new TargetReader(mirrors);
        return new PartReader().read(new MemberReader(mirrors, targets, classFiles, packageName).read(entity));
    }

    private EntityModel.Form form(TypeElement entity) {
        return new EntityModel.Form(
                kind(entity.getKind()),
                Mirrors.isRecord(entity),
                !entity.getTypeParameters().isEmpty(),
                Mirrors.hiddenBy(entity).orElse(""),
                Mirrors.isPublic(entity),
                isDeprecated(entity),
                isName(TargetReader.constant(entity)),
                shadowsJavaLang(entity),
                mirrors.canSee(entity, "javax.annotation.processing.Generated"));
    }

    private boolean shadowsJavaLang(TypeElement entity) {
        String prefix = mirrors.packageOf(entity).isEmpty() ? "" : mirrors.packageOf(entity) + ".";
        return JAVA_LANG.stream().anyMatch(name -> mirrors.canSee(entity, prefix + name));
    }

    private static boolean isName(String constant) {
        return SourceVersion.isIdentifier(constant) && !SourceVersion.isKeyword(constant);
    }

    private static String kind(ElementKind kind) {
        return switch (kind) {
            case ENUM, INTERFACE -> "an " + kind.name().toLowerCase(Locale.ROOT);
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a " + kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean isDeprecated(TypeElement entity) {
        return mirrors.isDeprecated(entity)
                || ElementFilter.constructorsIn(entity.getEnclosedElements()).stream()
                        .anyMatch(mirrors::isDeprecated);
    }

    private static @Nullable String comment(TypeElement entity) {
        return Mirrors.annotationOrMeta(entity, "Comment")
                .map(values -> values.text("value"))
                .orElse(null);
    }

    private static TableMark mark(AnnotationValues values, @Nullable String comment) {
        return new TableMark(
                values.text("value"),
                values.text("schema"),
                values.text("constant"),
                values.annotations("uniques").stream()
                        .map(unique -> new TableMark.Unique(
                                unique.texts("value"),
                                unique.text("name"),
                                unique.truth("deferrable", false),
                                unique.truth("nullsNotDistinct", false)))
                        .toList(),
                values.annotations("indexes").stream()
                        .map(index -> new TableMark.Index(
                                index.texts("value").stream()
                                        .map(IndexElement::of)
                                        .toList(),
                                index.text("name"),
                                index.has("using") ? index.text("using") : "btree",
                                index.texts("include"),
                                index.truth("unique", false),
                                index.truth("nullsNotDistinct", false),
                                index.text("where")))
                        .toList(),
                values.annotations("checks").stream()
                        .map(check -> new TableMark.Check(check.text("value"), check.text("name")))
                        .toList(),
                values.truth("triggersSkipRows", false),
                comment);
    }
}
