// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaType;
import dev.athanor.processor.model.Member;
import dev.athanor.processor.model.Part;
import dev.athanor.processor.model.SnakeCase;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that generation makes up inside one table, each of them once. */
final class GeneratedNames {
    private static final Set<String> PARAMETERS =
            Set.of("row", "first", "handles", "column", "relation", "values", "key", "part");

    private final NameAllocator types = new NameAllocator();
    private final NameAllocator members = new NameAllocator();
    /** The classes of embedded records and of documents, by the path of components that leads to them. */
    private final Map<String, String> classes = new HashMap<>();
    /** The records inside documents and in their lists, in the order in which they are met. */
    private final Map<JavaType, RecordShape> parts = new LinkedHashMap<>();
    /** The records that documents are made of, in the order in which they are met. */
    private final Map<JavaType, RecordShape> documents = new LinkedHashMap<>();

    private final Map<JavaType, String> partNames = new HashMap<>();
    private final Map<JavaType, String> formatNames = new HashMap<>();
    /** The constants of converters, in the order in which they are met. */
    private final Map<JavaType, String> converters = new LinkedHashMap<>();

    private final String entityParameter;

    GeneratedNames(EntityModel entity) {
        Stream.concat(Stream.of("Builder", "Mapper", "Key", entity.constant()), memberNames(entity))
                .distinct()
                .forEach(types::newName);
        members.newName(entity.constant());
        entity.parts().forEach(part -> members.newName(part.member().name()));
        entity.columns().forEach(column -> members.newName(column.field()));
        entity.allParts()
                .filter(Part.EmbeddedPart.class::isInstance)
                .forEach(part -> addEmbedded((Part.EmbeddedPart) part));
        entity.columns().stream()
                .filter(column -> column.member().marks().json() != null)
                .forEach(this::addDocument);
        entity.columns().forEach(column -> addConverter(column.shape()));
        String parameter = decapitalised(entity.type().simpleName());
        entityParameter = PARAMETERS.contains(parameter) ? "entity" : new NameAllocator().newName(parameter);
    }

    /** No class may have the name of a component, whose field would stand in front of it. */
    private static Stream<String> memberNames(EntityModel entity) {
        return entity.members().stream().flatMap(Member::withInner).map(Member::name);
    }

    private void addEmbedded(Part.EmbeddedPart part) {
        classes.put(String.join(".", part.path()), className(part.path(), "Columns"));
    }

    private void addDocument(ColumnModel column) {
        if (column.shape() instanceof RecordShape record) {
            classes.put(column.component(), className(column.path(), "Column"));
            addParts(record);
        } else if (column.shape() instanceof ListShape list) {
            addPart(list.element());
        }
        addRecords(column.shape());
    }

    private void addConverter(TypeShape shape) {
        if (shape instanceof WrapperShape wrapper && wrapper.converter() != null) {
            converters.computeIfAbsent(wrapper.converter(), type -> types.newName(SnakeCase.upper(type.simpleName())));
        }
        shape.inner().forEach(this::addConverter);
    }

    private void addParts(RecordShape record) {
        record.inner()
                .map(shape -> shape instanceof ListShape list ? list.element() : shape)
                .forEach(this::addPart);
    }

    private void addPart(TypeShape shape) {
        if (shape instanceof RecordShape record && parts.putIfAbsent(record.javaType(), record) == null) {
            partNames.put(record.javaType(), types.newName(record.javaType().simpleName() + "Part"));
            addParts(record);
        }
    }

    private void addRecords(TypeShape shape) {
        if (shape instanceof RecordShape record && documents.putIfAbsent(record.javaType(), record) == null) {
            formatNames.put(record.javaType(), types.newName(record.javaType().simpleName() + "Format"));
        }
        shape.inner().forEach(this::addRecords);
    }

    private String className(List<String> path, String suffix) {
        return types.newName(path.stream().map(Code::capitalised).collect(Collectors.joining()) + suffix);
    }

    /** The class of an embedded record's columns, or of a document's column. */
    String classAt(List<String> path) {
        return classes.getOrDefault(String.join(".", path), "");
    }

    /** The records inside typed documents; each has a class of its fields. */
    List<RecordShape> parts() {
        return List.copyOf(parts.values());
    }

    /** The records that documents are made of; each has a format. */
    List<RecordShape> documents() {
        return List.copyOf(documents.values());
    }

    /** The class of a record inside a typed document. */
    String partOf(JavaType record) {
        return partNames.getOrDefault(record, "");
    }

    /** The format of a record that is a document, or a part of one. */
    String formatOf(JavaType record) {
        return formatNames.getOrDefault(record, "");
    }

    /** The constants of the converters that columns use. */
    Map<JavaType, String> converters() {
        return Collections.unmodifiableMap(converters);
    }

    /** The constant of a converter. */
    String converterOf(JavaType converter) {
        return converters.getOrDefault(converter, "");
    }

    /** A name for a private field, near to the one wished for. */
    String privateField(String wish) {
        return members.newName(wish);
    }

    /** How methods call a record of the entity. */
    String entityParameter() {
        return entityParameter;
    }

    private static String decapitalised(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toLowerCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }
}
