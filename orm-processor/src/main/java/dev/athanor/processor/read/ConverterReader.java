// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Marks.Convert.Flaw;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.HiddenShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MissingShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Convert} says of a component, and what the component is by it. */
final class ConverterReader {
    private static final String CONVERTER = "dev.athanor.annotation.Converter";

    private final Mirrors mirrors;
    private final ShapeReader shapes;

    ConverterReader(Mirrors mirrors, ShapeReader shapes) {
        this.mirrors = mirrors;
        this.shapes = shapes;
    }

    /** What the annotation says; null where there is none, or where the compiler refuses what it names. */
    Marks.@Nullable Convert mark(Component component) {
        TypeMirror type = converter(component);
        TypeElement element = type == null ? null : Mirrors.declaration(type).orElse(null);
        List<? extends TypeMirror> types = arguments(type);
        if (element == null || types.isEmpty()) {
            return null;
        }
        Flaw flaw = flaw(element);
        return new Marks.Convert(
                mirrors.typeOf(element),
                flaw == null ? flaw(component.type(), types.get(0), types.get(1)) : flaw,
                named(types.get(0)),
                named(types.get(1)));
    }

    /** The class that the annotation names. */
    private static @Nullable TypeMirror converter(Component component) {
        return MarksReader.find(component, "Convert")
                .map(values -> values.type("value"))
                .orElse(null);
    }

    /** The types of values and of what is stored; none without a converter that says them. */
    private List<? extends TypeMirror> arguments(@Nullable TypeMirror converter) {
        return converter == null
                ? List.of()
                : mirrors.as(converter, CONVERTER)
                        .<List<? extends TypeMirror>>map(DeclaredType::getTypeArguments)
                        .orElse(List.of());
    }

    private static @Nullable Flaw flaw(TypeElement converter) {
        if (!Mirrors.isPublic(converter)) {
            return Flaw.NOT_PUBLIC;
        }
        if (converter.getModifiers().contains(Modifier.ABSTRACT)
                || converter.getKind() != ElementKind.CLASS && !Mirrors.isRecord(converter)) {
            return Flaw.ABSTRACT;
        }
        Element around = converter.getEnclosingElement();
        if (around instanceof TypeElement && !converter.getModifiers().contains(Modifier.STATIC)) {
            return Flaw.INNER;
        }
        boolean makeable = ElementFilter.constructorsIn(converter.getEnclosedElements()).stream()
                .anyMatch(each ->
                        each.getParameters().isEmpty() && each.getModifiers().contains(Modifier.PUBLIC));
        return makeable ? null : Flaw.NO_CONSTRUCTOR;
    }

    private @Nullable Flaw flaw(TypeMirror component, TypeMirror value, TypeMirror stored) {
        if (value.getKind() == TypeKind.ARRAY) {
            return Flaw.ARRAY;
        }
        if (!mirrors.isSame(component, value) && !isListOf(component, value)) {
            return Flaw.OTHER_VALUE;
        }
        TypeShape content = content(stored);
        boolean column =
                content instanceof ScalarShape || content instanceof EnumShape enumeration && !enumeration.empty();
        return column ? null : Flaw.NO_COLUMN;
    }

    private boolean isListOf(TypeMirror component, TypeMirror value) {
        return mirrors.isSame(component, "java.util.List")
                && component instanceof DeclaredType list
                && list.getTypeArguments().size() == 1
                && mirrors.isSame(list.getTypeArguments().get(0), value);
    }

    private String named(TypeMirror type) {
        return shapes.read(type, "").javaType().toString();
    }

    /** Generated code never names what is stored, unless it is an enum, which has to be public then. */
    private TypeShape content(TypeMirror stored) {
        return shapes.read(stored, "");
    }

    /** The shape of the component, by its converter where it has one that can be used. */
    TypeShape shape(Component component, String packageName) {
        TypeShape plain = shapes.read(component.type(), packageName);
        Marks.Convert mark = mark(component);
        if (mark == null || mark.flaw() != null || plain instanceof MissingShape) {
            return plain;
        }
        if (!canBeNamed(component.type(), packageName)) {
            return new HiddenShape(plain.javaType());
        }
        List<? extends TypeMirror> types = arguments(converter(component));
        TypeShape content = content(types.get(1));
        if (plain instanceof ListShape list && !mirrors.isSame(component.type(), types.get(0))) {
            JavaType element = list.element().javaType();
            return new ListShape(list.javaType(), WrapperShape.converted(element, element, mark.converter(), content));
        }
        JavaType boxed = component.type().getKind().isPrimitive()
                ? shapes.read(types.get(0), packageName).javaType()
                : plain.javaType();
        return WrapperShape.converted(plain.javaType(), boxed, mark.converter(), content);
    }

    private boolean canBeNamed(TypeMirror type, String packageName) {
        return Mirrors.mentioned(type)
                .allMatch(element ->
                        !(element instanceof TypeElement named) || mirrors.canBeNamedFrom(packageName, named));
    }
}
