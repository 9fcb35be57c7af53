// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Whether a component may be null: an annotation named {@code Nullable}, from whichever library, on the component or on its type. */
final class ComponentNullability {
    private static final String NULLABLE = "Nullable";

    boolean isNullable(Component component) {
        return Mirrors.named(annotations(component), NULLABLE);
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
