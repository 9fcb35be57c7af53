// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import dev.athanor.processor.check.Diagnostic;
import dev.athanor.processor.model.SourceRef;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/**
 * Hands mistakes to the compiler.
 *
 * <p>A mistake of a record component is placed on the private field of the same name: javac 17 gives a message on the component itself no position.
 */
final class Reporter {
    private final ProcessingEnvironment environment;

    Reporter(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    void report(Diagnostic mistake) {
        SourceRef source = mistake.source();
        TypeElement type = environment.getElementUtils().getTypeElement(source.type());
        if (type == null) {
            environment.getMessager().printMessage(Kind.ERROR, mistake.text());
        } else {
            environment.getMessager().printMessage(Kind.ERROR, mistake.text(), element(type, source.component()));
        }
    }

    private static Element element(TypeElement type, String component) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(component))
                .map(Element.class::cast)
                .findFirst()
                .orElse(type);
    }
}
