// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.JavaType;
import java.util.HashMap;
import java.util.Map;

/** The types that generated code names: the library's own, and those of the entities. */
final class Library {
    static final AnnotationSpec NULLABLE = annotation("org.jspecify.annotations", "Nullable");
    static final AnnotationSpec NULL_MARKED = annotation("org.jspecify.annotations", "NullMarked");

    static final ClassName COLUMN = schema("Column");
    static final ClassName COLLECTION_ORDER = schema("CollectionOrder");
    static final ClassName COLUMN_DEFINITION = schema("ColumnDefinition");
    static final ClassName ENTITY_MAPPER = schema("EntityMapper");
    static final ClassName FOREIGN_KEY_DEFINITION = schema("ForeignKeyDefinition");
    static final ClassName INDEX_DEFINITION = schema("IndexDefinition");
    static final ClassName JSON_PATH = schema("JsonPath");
    static final ClassName JSON_PART = schema("JsonPart");
    static final ClassName KEYED_TABLE = schema("KeyedTable");
    static final ClassName KEY_GENERATION = schema("KeyGeneration");
    static final ClassName TABLES = schema("Tables");
    static final ClassName TABLE_CONSTRAINTS = schema("TableConstraints");
    static final ClassName TO_ONE_RELATION = schema("ToOneRelation");
    static final ClassName TO_MANY_RELATION = schema("ToManyRelation");
    static final ClassName TO_OPTIONAL_RELATION = schema("ToOptionalRelation");
    static final ClassName MANY_TO_MANY_RELATION = schema("ManyToManyRelation");
    static final ClassName LINK_DEFINITION = schema("LinkDefinition");

    static final ClassName JSON_FORMAT = type("JsonFormat");
    static final ClassName JSON_FORMATS = type("JsonFormats");
    static final ClassName JSON_READER = type("JsonReader");
    static final ClassName JSON_WRITER = type("JsonWriter");
    static final ClassName ROW = type("Row");
    static final ClassName SQL_TYPES = type("SqlTypes");

    static final ClassName HANDLES = relation("Handles");
    static final ClassName HANDLE_SOURCE = relation("HandleSource");
    static final ClassName TO_ONE = relation("ToOne");
    static final ClassName TO_MANY = relation("ToMany");
    static final ClassName TO_OPTIONAL = relation("ToOptional");

    static final ClassName DOCUMENT_EXPRESSION = ClassName.get("dev.athanor.ast", "DocumentExpression");
    static final ClassName CRITERION = ClassName.get("dev.athanor.ast", "Criterion");
    static final ClassName TABLE_SOURCE = ClassName.get("dev.athanor.ast", "TableSource");
    static final ClassName ON_DELETE = ClassName.get("dev.athanor.annotation", "OnDelete");
    static final ClassName ON_UPDATE = ClassName.get("dev.athanor.annotation", "OnUpdate");
    static final ClassName CONVERSION_EXCEPTION = ClassName.get("dev.athanor.error", "ConversionException");

    private static final Map<String, TypeName> WITHOUT_PACKAGE = new HashMap<>();

    static {
        WITHOUT_PACKAGE.put("boolean", TypeName.BOOLEAN);
        WITHOUT_PACKAGE.put("byte", TypeName.BYTE);
        WITHOUT_PACKAGE.put("char", TypeName.CHAR);
        WITHOUT_PACKAGE.put("short", TypeName.SHORT);
        WITHOUT_PACKAGE.put("int", TypeName.INT);
        WITHOUT_PACKAGE.put("long", TypeName.LONG);
        WITHOUT_PACKAGE.put("float", TypeName.FLOAT);
        WITHOUT_PACKAGE.put("double", TypeName.DOUBLE);
        WITHOUT_PACKAGE.put("byte[]", ArrayTypeName.of(TypeName.BYTE));
    }

    private Library() {}

    static ClassName schema(String simpleName) {
        return ClassName.get("dev.athanor.schema", simpleName);
    }

    private static ClassName type(String simpleName) {
        return ClassName.get("dev.athanor.type", simpleName);
    }

    private static ClassName relation(String simpleName) {
        return ClassName.get("dev.athanor.relation", simpleName);
    }

    private static AnnotationSpec annotation(String packageName, String simpleName) {
        return AnnotationSpec.builder(ClassName.get(packageName, simpleName)).build();
    }

    /** A type of the model. */
    static TypeName named(JavaType type) {
        TypeName known = type.packageName().isEmpty() ? WITHOUT_PACKAGE.get(type.simpleName()) : null;
        if (known != null) {
            return known;
        }
        TypeName[] arguments = type.arguments().stream().map(Library::named).toArray(TypeName[]::new);
        ClassName raw = raw(type);
        return arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments);
    }

    /** A declared type of the model, without its arguments. */
    static ClassName raw(JavaType type) {
        String[] inner = type.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get(type.packageName(), type.simpleNames().get(0), inner);
    }

    /** The type with {@code @Nullable} where Java wants it, such as {@code byte @Nullable []}. */
    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }
}
