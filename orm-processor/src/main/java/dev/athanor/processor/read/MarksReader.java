// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.read;

import dev.athanor.annotation.Nullability;
import dev.athanor.annotation.OnDelete;
import dev.athanor.annotation.OnUpdate;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Target;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what the annotations of a component say. */
final class MarksReader {
    private final TargetReader targets;
    private final ComponentNullability nullability;

    MarksReader(TargetReader targets, ComponentNullability nullability) {
        this.targets = targets;
        this.nullability = nullability;
    }

    Marks read(Component component) {
        return new Marks(
                has(component, "Id"),
                has(component, "Generated"),
                has(component, "Version"),
                has(component, "CreatedAt"),
                has(component, "UpdatedAt"),
                has(component, "SoftDelete"),
                has(component, "Tenant"),
                orNull(component, "Default", values -> values.text("value")),
                nullability.isNullable(component),
                read(component, "Column", MarksReader::column).orElse(Marks.Column.NONE),
                orNull(component, "Json", values -> new Marks.Json(values.truth("binary", true))),
                orNull(component, "Embedded", values -> new Marks.Embedded(values.text("prefix"))),
                orNull(component, "ManyToOne", MarksReader::manyToOne),
                orNull(component, "OneToOne", MarksReader::oneToOne),
                orNull(component, "OneToMany", MarksReader::oneToMany),
                manyToMany(component).orElse(null),
                orNull(component, "References", this::references),
                targets.converters().mark(component),
                orNull(component, "Comment", values -> values.text("value")));
    }

    static boolean has(Component component, String annotation) {
        return find(component, annotation).isPresent();
    }

    static Marks.Column column(Component component) {
        return read(component, "Column", MarksReader::column).orElse(Marks.Column.NONE);
    }

    /** What is said of a foreign key. */
    static Marks.ManyToOne foreignKey(Component component) {
        return read(component, "ManyToOne", MarksReader::manyToOne)
                .or(() -> read(component, "OneToOne", MarksReader::oneToOne).map(Marks.OneToOne::foreignKey))
                .orElse(Marks.ManyToOne.DEFAULT);
    }

    static Optional<Marks.ManyToMany> manyToMany(Component component) {
        return read(component, "ManyToMany", MarksReader::manyToMany);
    }

    private static Marks.Column column(AnnotationValues values) {
        return new Marks.Column(
                true,
                values.text("name"),
                values.number("length"),
                values.truth("ignoreCase", false),
                values.number("precision"),
                values.number("scale"),
                values.truth("unique", false),
                values.truth("index", false),
                values.constant("nullable", Nullability.INFERRED),
                values.text("defaultSql"),
                values.text("generatedSql"),
                values.truth("updatable", true));
    }

    private static Marks.ManyToOne manyToOne(AnnotationValues values) {
        return new Marks.ManyToOne(
                values.texts("columns"), actions(values, OnDelete.NO_ACTION), values.truth("index", true));
    }

    private static Marks.Actions actions(AnnotationValues values, OnDelete otherwise) {
        return new Marks.Actions(
                values.constant("onDelete", otherwise),
                values.constant("onUpdate", OnUpdate.NO_ACTION),
                values.truth("deferrable", false));
    }

    /** Its unique constraint serves what an index would. */
    private static Marks.OneToOne oneToOne(AnnotationValues values) {
        return new Marks.OneToOne(
                values.text("mappedBy"),
                values.truth("orphanRemoval", false),
                new Marks.ManyToOne(values.texts("columns"), actions(values, OnDelete.NO_ACTION), false));
    }

    private static Marks.OneToMany oneToMany(AnnotationValues values) {
        return new Marks.OneToMany(
                values.text("mappedBy"),
                values.truth("orphanRemoval", false),
                values.truth("cascadeDelete", false),
                values.texts("orderBy"));
    }

    private static Marks.ManyToMany manyToMany(AnnotationValues values) {
        return new Marks.ManyToMany(
                values.text("mappedBy"),
                values.text("table"),
                values.text("schema"),
                values.texts("columns"),
                values.texts("targetColumns"),
                actions(values, OnDelete.CASCADE),
                values.texts("orderBy"));
    }

    private Marks.References references(AnnotationValues values) {
        TypeMirror type = values.type("value");
        Target target = type == null ? Target.none(JavaType.of("", "?"), Target.Kind.MISSING) : targets.read(type);
        return new Marks.References(target, actions(values, OnDelete.NO_ACTION), values.truth("index", true));
    }

    private static <T> @Nullable T orNull(Component component, String annotation, Function<AnnotationValues, T> as) {
        return read(component, annotation, as).orElse(null);
    }

    private static <T> Optional<T> read(Component component, String annotation, Function<AnnotationValues, T> as) {
        return find(component, annotation).map(as);
    }

    /** On the component, or on its field: class files of some compilers keep it there only. */
    static Optional<AnnotationValues> find(Component component, String annotation) {
        return Stream.<Element>concat(Stream.of(component.element()), component.field().stream())
                .flatMap(element -> Mirrors.annotationOrMeta(element, annotation).stream())
                .findFirst();
    }
}
