// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.Handle;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EntityShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.ForeignShape;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.HiddenShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.MissingShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import dev.athanor.processor.model.TypeShape.TreeShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Says what a Java type is to us; does not look into records. */
final class ShapeReader {
    private static final Map<String, Scalar> SCALARS = new HashMap<>();
    private static final Map<JavaType, Scalar> RANGES = new HashMap<>();

    static {
        for (Scalar scalar : Scalar.values()) {
            if (scalar.face() == Scalar.Face.RANGE) {
                RANGES.put(scalar.boxed().arguments().get(0), scalar);
                continue;
            }
            SCALARS.put(scalar.boxed().canonicalName(), scalar);
            if (!scalar.primitive().isEmpty()) {
                SCALARS.put(scalar.primitive(), scalar);
            }
        }
    }

    private final Mirrors mirrors;
    private final TargetReader targets;

    ShapeReader(Mirrors mirrors, TargetReader targets) {
        this.mirrors = mirrors;
        this.targets = targets;
    }

    /** The shape of a type that generated code in the given package will name. */
    TypeShape read(TypeMirror type, String packageName) {
        return Mirrors.declaration(type)
                .map(element -> declared((DeclaredType) type, element, packageName))
                .orElseGet(() -> undeclared(type));
    }

    private TypeShape undeclared(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return new MissingShape(JavaType.of("", type.toString()));
        }
        JavaType javaType = JavaType.of("", plainName(type));
        Scalar scalar = SCALARS.get(javaType.simpleName());
        return scalar == null ? new ForeignShape(javaType) : new ScalarShape(javaType, scalar);
    }

    private TypeShape declared(DeclaredType type, TypeElement element, String packageName) {
        String name = element.getQualifiedName().toString();
        JavaType raw = mirrors.typeOf(element);
        Scalar scalar = SCALARS.get(name);
        if (scalar != null) {
            return new ScalarShape(raw, scalar);
        }
        List<TypeShape> arguments = type.getTypeArguments().stream()
                .map(argument -> isHandle(name) ? new ForeignShape(raw) : read(argument, packageName))
                .toList();
        return switch (name) {
            case "java.lang.Object" -> new TreeShape(raw);
            case "java.util.List" ->
                arguments.size() == 1 ? new ListShape(with(raw, arguments), arguments.get(0)) : new ForeignShape(raw);
            case "java.util.Map" ->
                arguments.size() == 2
                        ? new MapShape(with(raw, arguments), arguments.get(0), arguments.get(1))
                        : new ForeignShape(raw);
            case "dev.athanor.type.Range" -> range(with(raw, arguments));
            case TargetReader.TO_ONE -> handle(raw, type, Handle.TO_ONE);
            case TargetReader.TO_OPTIONAL -> handle(raw, type, Handle.TO_OPTIONAL);
            case TargetReader.TO_MANY -> handle(raw, type, Handle.TO_MANY);
            default -> user(element, with(raw, arguments), packageName);
        };
    }

    private static TypeShape range(JavaType type) {
        Scalar scalar =
                type.arguments().isEmpty() ? null : RANGES.get(type.arguments().get(0));
        return scalar == null ? new ForeignShape(type) : new ScalarShape(type, scalar);
    }

    private TypeShape user(TypeElement element, JavaType type, String packageName) {
        if (Mirrors.isEntity(element)) {
            return new EntityShape(type);
        }
        boolean isRecord = Mirrors.isRecord(element);
        if (!isRecord && element.getKind() != ElementKind.ENUM
                || !element.getTypeParameters().isEmpty()) {
            return new ForeignShape(type);
        }
        if (!mirrors.canBeNamedFrom(packageName, element)) {
            return new HiddenShape(type);
        }
        return isRecord ? record(element, type, packageName) : enumeration(element, type);
    }

    /** A record of one scalar or enum is a column; of any other one its users say what it is. */
    private TypeShape record(TypeElement element, JavaType type, String packageName) {
        List<Component> components = Component.of(element);
        if (components.size() == 1) {
            Component only = components.get(0);
            TypeShape content =
                    isColumn(only.type()) ? read(only.type(), packageName) : new RecordShape(type, List.of());
            if (isWrapped(content)) {
                return WrapperShape.ofRecord(
                        type, only.name(), content, MarksReader.column(only), ComponentNullability.isMarked(only));
            }
        }
        return new RecordShape(type, List.of());
    }

    /** Looks no further than at scalars and enums, for records may lead in circles. */
    private static boolean isColumn(TypeMirror type) {
        return Mirrors.declaration(type)
                .map(element -> element.getKind() == ElementKind.ENUM
                        || SCALARS.containsKey(element.getQualifiedName().toString()))
                .orElse(true);
    }

    private static boolean isWrapped(TypeShape content) {
        return content instanceof EnumShape enumeration
                ? !enumeration.empty()
                : content.scalar() != null && content.scalar() != Scalar.BYTES;
    }

    private static EnumShape enumeration(TypeElement element, JavaType type) {
        List<Element> constants = element.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .<Element>map(each -> each)
                .toList();
        List<String> labels = constants.stream()
                .map(each -> Mirrors.annotation(each, "Label")
                        .map(label -> label.text("value"))
                        .orElse(each.getSimpleName().toString()))
                .toList();
        Marks.SqlEnum defined = Mirrors.annotation(element, "SqlEnum")
                .map(mark -> new Marks.SqlEnum(
                        mark.text("schema"),
                        mark.text("value").isEmpty() ? SnakeCase.lower(type.simpleName()) : mark.text("value")))
                .orElse(null);
        return new EnumShape(
                type,
                constants.stream().map(each -> each.getSimpleName().toString()).toList(),
                labels,
                defined);
    }

    private TypeShape handle(JavaType raw, DeclaredType type, Handle handle) {
        Target target = type.getTypeArguments().isEmpty()
                ? Target.none(JavaType.of("", "?"), Target.Kind.NOTHING)
                : targets.read(type.getTypeArguments().get(0));
        return new HandleShape(
                new JavaType(raw.packageName(), raw.simpleNames(), List.of(target.type())), handle, target);
    }

    private static boolean isHandle(String name) {
        return TargetReader.HANDLES.contains(name);
    }

    private static JavaType with(JavaType raw, List<TypeShape> arguments) {
        return new JavaType(
                raw.packageName(),
                raw.simpleNames(),
                arguments.stream().map(TypeShape::javaType).toList());
    }

    /** The type as it is written, without annotations, which some compilers print with it. */
    private static String plainName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror element = array.getComponentType();
            return Mirrors.declaration(element)
                            .map(declared -> declared.getSimpleName().toString())
                            .orElseGet(() -> plainName(element))
                    + "[]";
        }
        if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        return type.getKind() == TypeKind.WILDCARD ? "?" : type.toString();
    }
}
