// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.Target.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads the components of an entity that a relation leads to, as far as {@code mappedBy} and {@code orderBy} must know them. */
final class TargetComponents {
    private TargetComponents() {}

    static List<Target.Component> of(TypeElement entity) {
        return Mirrors.isRecord(entity)
                ? Component.of(entity).stream().map(TargetComponents::component).toList()
                : List.of();
    }

    private static Target.Component component(Component component) {
        String handle = handle(component);
        return new Target.Component(
                component.name(),
                role(component, handle),
                handle.isEmpty() ? null : refersTo(component).orElse(null),
                MarksReader.manyToMany(component).map(Marks.ManyToMany::table).orElse(""),
                columns(component, "", new HashSet<>()).toList());
    }

    /** The name of the handle's type; empty for a component that is none. */
    private static String handle(Component component) {
        return Mirrors.declaration(component.type())
                .map(type -> type.getQualifiedName().toString())
                .filter(TargetReader.HANDLES::contains)
                .orElse("");
    }

    private static Role role(Component component, String handle) {
        if (handle.equals(TargetReader.TO_ONE)) {
            if (MarksReader.has(component, "OneToOne")) {
                return Role.ONE_TO_ONE;
            }
            return MarksReader.column(component).unique() ? Role.UNIQUE_MANY_TO_ONE : Role.MANY_TO_ONE;
        }
        if (handle.isEmpty()) {
            return Role.NONE;
        }
        return MarksReader.manyToMany(component)
                        .filter(Marks.ManyToMany::isOwning)
                        .isPresent()
                ? Role.LINKED
                : Role.INVERSE;
    }

    private static Optional<String> refersTo(Component component) {
        return ((DeclaredType) component.type())
                .getTypeArguments().stream()
                        .findFirst()
                        .flatMap(Mirrors::declaration)
                        .map(target -> target.getQualifiedName().toString());
    }

    /** The component, or those of the record it embeds; a record that embeds itself is reported where it is declared. */
    private static Stream<String> columns(Component component, String outer, Set<String> around) {
        String handle = handle(component);
        if (handle.equals(TargetReader.TO_MANY) || handle.equals(TargetReader.TO_OPTIONAL)) {
            return Stream.empty();
        }
        String name = outer + component.name();
        Optional<TypeElement> embedded = MarksReader.has(component, "Embedded")
                ? Mirrors.declaration(component.type()).filter(Mirrors::isRecord)
                : Optional.empty();
        if (embedded.isEmpty()) {
            return Stream.of(name);
        }
        Set<String> inside = new HashSet<>(around);
        return inside.add(embedded.get().getQualifiedName().toString())
                ? Component.of(embedded.get()).stream().flatMap(inner -> columns(inner, name + ".", inside))
                : Stream.empty();
    }
}
