// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Whether a component may be null: an annotation named {@code Nullable}, from whichever library, on the component or on its type. */
final class ComponentNullability {
    private static final String NULLABLE = "Nullable";

    private final Mirrors mirrors;
    private final ClassFiles classFiles;
    private final Map<String, Set<String>> inClassFiles = new HashMap<>();

    ComponentNullability(Mirrors mirrors, ClassFiles classFiles) {
        this.mirrors = mirrors;
        this.classFiles = classFiles;
    }

    /** Whether an annotation says it, as far as the compiler can see. */
    static boolean isMarked(Component component) {
        return Mirrors.named(annotations(component), NULLABLE);
    }

    boolean isNullable(Component component) {
        return isMarked(component)
                || !mirrors.isCompiledHere(component.owner())
                        && inClassFile(component.owner()).contains(component.name());
    }

    private Set<String> inClassFile(TypeElement record) {
        return inClassFiles.computeIfAbsent(
                mirrors.binaryName(record),
                name -> classFiles.find(name).map(NullableFields::of).orElse(Set.of()));
    }

    private static List<AnnotationMirror> annotations(Component component) {
        List<AnnotationMirror> found = new ArrayList<>(component.element().getAnnotationMirrors());
        addFrom(component.type(), found);
        component.field().ifPresent(field -> {
            found.addAll(field.getAnnotationMirrors());
            addFrom(field.asType(), found);
        });
        ExecutableElement accessor = component.element().getAccessor();
        if (accessor != null) {
            found.addAll(accessor.getAnnotationMirrors());
            addFrom(accessor.getReturnType(), found);
        }
        return found;
    }

    /** In {@code @Nullable byte[]} the annotation stands, strictly, on the elements; nobody means that. */
    private static void addFrom(TypeMirror type, List<AnnotationMirror> found) {
        found.addAll(type.getAnnotationMirrors());
        if (type instanceof ArrayType array) {
            found.addAll(array.getComponentType().getAnnotationMirrors());
        }
    }
}
