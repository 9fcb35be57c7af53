// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.Target;
import dev.athanor.processor.model.Target.KeyPart;
import dev.athanor.processor.model.Target.Kind;
import dev.athanor.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a relation must know of the entity it leads to: its table's name in Java, and its key. */
final class TargetReader {
    static final String TO_ONE = "dev.athanor.relation.ToOne";
    static final String TO_OPTIONAL = "dev.athanor.relation.ToOptional";
    static final String TO_MANY = "dev.athanor.relation.ToMany";
    static final Set<String> HANDLES = Set.of(TO_ONE, TO_OPTIONAL, TO_MANY);

    private final Mirrors mirrors;
    private final ShapeReader shapes;
    private final ConverterReader converters;
    /** Entities whose key is being read: a key that leads back to itself has no columns. */
    private final Set<String> inProgress = new HashSet<>();

    TargetReader(Mirrors mirrors) {
        this.mirrors = mirrors;
        this.shapes = new ShapeReader(mirrors, this);
        this.converters = new ConverterReader(mirrors, shapes);
    }

    ShapeReader shapes() {
        return shapes;
    }

    ConverterReader converters() {
        return converters;
    }

    /** The target a type argument or a class literal names. */
    Target read(TypeMirror type) {
        if (type.getKind() == TypeKind.WILDCARD || type.getKind() == TypeKind.TYPEVAR) {
            return Target.none(JavaType.of("", type.toString()), Kind.NOTHING);
        }
        if (type.getKind() == TypeKind.ERROR) {
            return Target.none(JavaType.of("", type.toString()), Kind.MISSING);
        }
        return Mirrors.declaration(type)
                .map(this::declared)
                .orElseGet(() -> Target.none(JavaType.of("", type.toString()), Kind.OTHER_TYPE));
    }

    private Target declared(TypeElement element) {
        JavaType type = mirrors.typeOf(element);
        if (!Mirrors.isEntity(element)) {
            return Target.none(type, Kind.OTHER_TYPE);
        }
        return new Target(
                type,
                Kind.ENTITY,
                constant(element),
                key(element),
                TargetComponents.of(element),
                mirrors.isCompiledHere(element) && !hasId(element));
    }

    /** The constant of an entity's generated table. */
    static String constant(TypeElement entity) {
        String written = Mirrors.annotation(entity, "Table")
                .map(values -> values.text("constant"))
                .orElse("");
        return written.isEmpty() ? SnakeCase.upper(entity.getSimpleName().toString()) : written;
    }

    private List<KeyPart> key(TypeElement entity) {
        String name = entity.getQualifiedName().toString();
        if (!Mirrors.isRecord(entity) || !inProgress.add(name)) {
            return List.of();
        }
        List<List<KeyPart>> parts = Component.of(entity).stream()
                .filter(component -> MarksReader.has(component, "Id"))
                .map(this::keyParts)
                .toList();
        inProgress.remove(name);
        return parts.stream().anyMatch(List::isEmpty)
                ? List.of()
                : parts.stream().flatMap(List::stream).toList();
    }

    private static boolean hasId(TypeElement entity) {
        return Mirrors.isRecord(entity)
                && Component.of(entity).stream().anyMatch(component -> MarksReader.has(component, "Id"));
    }

    private List<KeyPart> keyParts(Component component) {
        Marks.Column mark = MarksReader.column(component);
        if (mirrors.isSame(component.type(), TO_ONE)) {
            Marks.ManyToOne relation = MarksReader.foreignKey(component);
            List<? extends TypeMirror> arguments = ((DeclaredType) component.type()).getTypeArguments();
            return arguments.isEmpty()
                    ? List.of()
                    : foreignKey(component.name(), mark, relation, read(arguments.get(0)));
        }
        TypeShape shape = converters.shape(component, mirrors.packageOf(component.owner()));
        String column = mark.name().isEmpty() ? SnakeCase.lower(component.name()) : mark.name();
        return List.of(new KeyPart(component.name(), column, shape, shape.sized(mark)));
    }

    /** The columns that hold the key of a target: named after the component and the key's own, or as the annotations say. */
    static List<KeyPart> foreignKey(String component, Marks.Column mark, Marks.ManyToOne relation, Target target) {
        List<KeyPart> columns = new ArrayList<>();
        for (int i = 0; i < target.key().size(); i++) {
            KeyPart part = target.key().get(i);
            columns.add(new KeyPart(
                    component + capitalised(part.field()),
                    columnName(component, i, mark, relation, target),
                    part.shape(),
                    part.size()));
        }
        return columns;
    }

    private static String columnName(
            String component, int index, Marks.Column mark, Marks.ManyToOne relation, Target target) {
        if (index < relation.columns().size()) {
            return relation.columns().get(index);
        }
        return target.key().size() == 1 && !mark.name().isEmpty()
                ? mark.name()
                : SnakeCase.lower(component) + "_" + target.key().get(index).column();
    }

    private static String capitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }
}
