// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A record component, and the private field of its name: javac 17 gives positions and some annotations only there. */
record Component(TypeElement owner, RecordComponentElement element, Optional<VariableElement> field) {

    /** The components of a record, in order. */
    static List<Component> of(TypeElement record) {
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement element : record.getRecordComponents()) {
            Optional<VariableElement> field = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                    .filter(each -> each.getSimpleName().equals(element.getSimpleName()))
                    .findFirst();
            components.add(new Component(record, element, field));
        }
        return components;
    }

    String name() {
        return element.getSimpleName().toString();
    }

    TypeMirror type() {
        return element.asType();
    }
}
