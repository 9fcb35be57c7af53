// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The values of one annotation as they were written; what was left out, or is of the wrong type, reads as the given default. */
final class AnnotationValues {
    private final Map<String, Object> values = new LinkedHashMap<>();

    AnnotationValues(AnnotationMirror mirror) {
        mirror.getElementValues()
                .forEach((method, value) -> values.put(method.getSimpleName().toString(), value.getValue()));
    }

    /** The same, with the other's values for what was left out here. */
    AnnotationValues or(AnnotationValues other) {
        other.values.forEach(values::putIfAbsent);
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }

    boolean truth(String name, boolean orElse) {
        return values.get(name) instanceof Boolean truth ? truth : orElse;
    }

    @Nullable
    TypeMirror type(String name) {
        return values.get(name) instanceof TypeMirror type ? type : null;
    }

    <T extends Enum<T>> T constant(String name, T orElse) {
        if (values.get(name) instanceof VariableElement constant) {
            for (T each : orElse.getDeclaringClass().getEnumConstants()) {
                if (constant.getSimpleName().contentEquals(each.name())) {
                    return each;
                }
            }
        }
        return orElse;
    }

    List<String> texts(String name) {
        return elements(name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<AnnotationValues> annotations(String name) {
        return elements(name)
                .filter(AnnotationMirror.class::isInstance)
                .map(mirror -> new AnnotationValues((AnnotationMirror) mirror))
                .toList();
    }

    private Stream<Object> elements(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(value -> ((AnnotationValue) value).getValue())
                : Stream.empty();
    }
}
