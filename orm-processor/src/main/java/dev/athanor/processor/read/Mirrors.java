// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.SourceRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The questions the readers ask the compiler. */
final class Mirrors {
    private static final String ANNOTATIONS = "dev.athanor.annotation.";

    private final Elements elements;
    private final Types types;
    private final Set<String> compiledHere;

    /** Questions about types, of which the named top-level ones come from sources of this compilation. */
    Mirrors(Elements elements, Types types, Set<String> compiledHere) {
        this.elements = elements;
        this.types = types;
        this.compiledHere = compiledHere;
    }

    /** The declaration of a declared type; empty for primitives, arrays, variables and the like. */
    static Optional<TypeElement> declaration(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    static boolean isRecord(TypeElement type) {
        return type.getKind() == ElementKind.RECORD;
    }

    /** What one of our annotations says of an element, if it is there. */
    static Optional<AnnotationValues> annotation(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).contentEquals(ANNOTATIONS + simpleName)) {
                return Optional.of(new AnnotationValues(mirror));
            }
        }
        return Optional.empty();
    }

    /** What one of our annotations says of an element, there or on an annotation of the program's own that stands there; what stands nearer wins. */
    static Optional<AnnotationValues> annotationOrMeta(Element element, String simpleName) {
        Optional<AnnotationValues> found = annotation(element, simpleName);
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (!nameOf(mirror).startsWith(ANNOTATIONS)) {
                Optional<AnnotationValues> meta =
                        annotation(mirror.getAnnotationType().asElement(), simpleName);
                found = found.map(near -> meta.map(near::or).orElse(near)).or(() -> meta);
            }
        }
        return found;
    }

    static boolean isEntity(TypeElement type) {
        return annotation(type, "Table").isPresent();
    }

    private static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** Whether an annotation of the given simple name, whoever wrote it, is among those. */
    static boolean named(List<? extends AnnotationMirror> mirrors, String simpleName) {
        return mirrors.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }

    JavaType typeOf(TypeElement type) {
        return new JavaType(packageOf(type), simpleNames(type), List.of());
    }

    String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private static List<String> simpleNames(TypeElement type) {
        Deque<String> names = new ArrayDeque<>();
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            names.addFirst(each.getSimpleName().toString());
        }
        return List.copyOf(names);
    }

    /** The name of the private type that hides this one, itself or one around it; empty for none. */
    static Optional<String> hiddenBy(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(each.getSimpleName().toString());
            }
        }
        return Optional.empty();
    }

    static boolean isPublic(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a top-level class of the package may name the type. */
    boolean canBeNamedFrom(String packageName, TypeElement type) {
        return isPublic(type)
                || packageOf(type).equals(packageName) && hiddenBy(type).isEmpty();
    }

    boolean isDeprecated(Element element) {
        return elements.isDeprecated(element);
    }

    boolean canSee(TypeElement from, String canonicalName) {
        return elements.getTypeElement(elements.getModuleOf(from), canonicalName) != null;
    }

    boolean isSame(TypeMirror type, String canonicalName) {
        return declaration(type)
                .filter(element -> element.getQualifiedName().contentEquals(canonicalName))
                .isPresent();
    }

    /** Whether two types are one, a primitive being the same as its box. */
    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(boxed(one), boxed(other));
    }

    /** The class of a primitive's values; any other type as it is. */
    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** The type, or the one of those it extends and implements, that has the name. */
    Optional<DeclaredType> as(TypeMirror type, String canonicalName) {
        if (isSame(type, canonicalName)) {
            return Optional.of((DeclaredType) type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(each -> as(each, canonicalName).stream())
                .findFirst();
    }

    /** The declarations a type is made of. */
    static Stream<Element> mentioned(TypeMirror type) {
        Stream<Element> arguments = type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream().flatMap(Mirrors::mentioned)
                : Stream.empty();
        return Stream.concat(declaration(type).<Element>map(element -> element).stream(), arguments);
    }

    /** Whether the type comes from a source of this compilation and not from a class file. */
    boolean isCompiledHere(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return compiledHere.contains(
                ((TypeElement) outermost).getQualifiedName().toString());
    }

    /** Where to report on a record's component: there, or where the record is used if it comes from a class file. */
    SourceRef sourceOf(TypeElement record, String component, SourceRef otherwise) {
        return isCompiledHere(record)
                ? SourceRef.of(record.getQualifiedName().toString()).component(component)
                : otherwise;
    }
}
