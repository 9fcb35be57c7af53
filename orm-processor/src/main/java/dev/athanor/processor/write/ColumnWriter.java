// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.Scalar;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.HandleShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The field of a column, its definition and its Javadoc. */
final class ColumnWriter {
    private final EntityModel entity;
    private final GeneratedNames names;
    private final TypeCode types;

    ColumnWriter(EntityModel entity, GeneratedNames names, TypeCode types) {
        this.entity = entity;
        this.names = names;
        this.types = types;
    }

    /** A field that is initialised where it is declared. */
    FieldSpec field(ColumnModel column) {
        return declaration(column).initializer(initializer(column, "this", "")).build();
    }

    /** A field that a constructor initialises. */
    FieldSpec.Builder declaration(ColumnModel column) {
        return FieldSpec.builder(fieldType(column), column.field(), Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "{@code $L}$L: {@link $T#$L()}.",
                        sql(column),
                        remarks(column),
                        owner(column),
                        column.member().name());
    }

    /** The record that declares the component. */
    private ClassName owner(ColumnModel column) {
        return EmbeddedWriter.owner(entity, column.path());
    }

    private TypeName fieldType(ColumnModel column) {
        ClassName self = Library.raw(entity.type());
        TypeName value = TypeCode.boxed(column.shape());
        if (column.member().marks().json() != null) {
            if (column.shape() instanceof ListShape list) {
                return documents().listColumn(list);
            }
            return column.shape() instanceof RecordShape
                    ? Library.raw(entity.table()).nestedClass(names.classAt(column.path()))
                    : ParameterizedTypeName.get(Library.schema("JsonColumn"), self, value);
        }
        if (column.shape() instanceof WrapperShape wrapper) {
            return wrapperType(wrapper, self);
        }
        return switch (face(column.shape())) {
            case BOOLEAN -> ParameterizedTypeName.get(Library.schema("BooleanColumn"), self);
            case TEXT -> ParameterizedTypeName.get(Library.schema("TextColumn"), self);
            case NUMBER -> ParameterizedTypeName.get(Library.schema("NumberColumn"), self, value);
            case TEMPORAL -> ParameterizedTypeName.get(Library.schema("TemporalColumn"), self, value);
            case RANGE -> ParameterizedTypeName.get(Library.schema("RangeColumn"), self, argument(value));
            case NETWORK -> ParameterizedTypeName.get(Library.schema("NetworkColumn"), self, value);
            case VALUE ->
                column.shape() instanceof ListShape
                        ? ParameterizedTypeName.get(Library.schema("ListColumn"), self, argument(value))
                        : ParameterizedTypeName.get(Library.schema("ValueColumn"), self, value);
        };
    }

    private DocumentWriter documents() {
        return new DocumentWriter(entity, names, types);
    }

    /** What a list or a range is of. */
    private static TypeName argument(TypeName type) {
        return ((ParameterizedTypeName) type).typeArguments().get(0);
    }

    private static TypeName wrapperType(WrapperShape wrapper, ClassName self) {
        TypeName value = TypeCode.boxed(wrapper);
        TypeName content = TypeCode.boxed(wrapper.content());
        return switch (face(wrapper)) {
            case TEXT -> ParameterizedTypeName.get(Library.schema("WrapperTextColumn"), self, value);
            case NUMBER -> ParameterizedTypeName.get(Library.schema("WrapperNumberColumn"), self, value, content);
            default -> ParameterizedTypeName.get(Library.schema("WrapperColumn"), self, value, content);
        };
    }

    private static Scalar.Face face(TypeShape shape) {
        return shape.scalar() == null ? Scalar.Face.VALUE : shape.scalar().face();
    }

    /** The construction of the column; the receiver, {@code table.} or nothing, is what its factory is called on. */
    CodeBlock initializer(ColumnModel column, String table, String receiver) {
        if (column.member().marks().json() != null) {
            if (column.shape() instanceof ListShape list) {
                return Code.of(
                        "$LjsonList($L, $L)",
                        receiver,
                        definition(column),
                        documents().element(list));
            }
            return column.shape() instanceof RecordShape
                    ? Code.of("new $L($L, $L)", names.classAt(column.path()), table, definition(column))
                    : Code.of("$Ljson($L)", receiver, definition(column));
        }
        if (column.shape() instanceof WrapperShape wrapper) {
            String factory = switch (face(wrapper)) {
                case TEXT -> "textWrapper";
                case NUMBER -> "numberWrapper";
                default -> "wrapper";
            };
            CodeBlock content = types.sqlType(wrapper.content(), column.size());
            return Code.of("$L$L($L, $L)", receiver, factory, definition(column), content);
        }
        String factory = switch (face(column.shape())) {
            case BOOLEAN -> "bool";
            case TEXT -> "text";
            case NUMBER -> "number";
            case TEMPORAL -> "temporal";
            case RANGE -> "range";
            case NETWORK -> "network";
            case VALUE -> column.shape() instanceof ListShape ? "list" : "value";
        };
        return Code.of("$L$L($L)", receiver, factory, definition(column));
    }

    private CodeBlock definition(ColumnModel column) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S, $S, $L)",
                        Library.COLUMN_DEFINITION,
                        column.component(),
                        column.name(),
                        types.sqlType(column));
        Marks marks = column.member().marks();
        if (marks.generated()) {
            code.add(".generatedAs($T.$L)", Library.KEY_GENERATION, generation(column));
        }
        if (column.nullable()) {
            code.add(".orNull()");
        }
        if (isUnique(column)) {
            code.add(".uniquely()");
        }
        if (marks.column().index()) {
            code.add(".withIndex()");
        }
        if (!marks.column().defaultSql().isEmpty()) {
            code.add(".withDefault($S)", marks.column().defaultSql());
        }
        if (marks.computed()) {
            code.add(".computedAs($S)", marks.column().generatedSql());
        }
        if (marks.version()) {
            code.add(".asVersion()");
        }
        if (marks.softDelete()) {
            code.add(".deciding($T.SOFT_DELETE)", Library.CRITERION);
        }
        if (marks.tenant()) {
            code.add(".deciding($T.TENANT)", Library.CRITERION);
        }
        if (marks.createdAt()) {
            code.add(".asCreatedAt()");
        }
        if (marks.updatedAt()) {
            code.add(".asUpdatedAt()");
        }
        if (marks.preset() != null) {
            code.add(".presetTo($L)", PresetCode.of(marks.preset(), column.shape()));
        }
        if (!marks.column().updatable() && !marks.computed()) {
            code.add(".fixed()");
        }
        if (marks.comment() != null) {
            code.add(".commented($S)", marks.comment());
        }
        return code.build();
    }

    /** Whether no two rows share a value; a one-to-one of several columns is a constraint of the table. */
    private boolean isUnique(ColumnModel column) {
        return column.member().marks().column().unique()
                || entity.oneToOnes().stream()
                        .anyMatch(part -> part.foreignKey().equals(List.of(column)));
    }

    private static String generation(ColumnModel column) {
        return column.shape().scalar() == Scalar.UUID ? "UUID" : "IDENTITY";
    }

    private String sql(ColumnModel column) {
        String nullability = column.nullable() || column.isKey() ? "" : " not null";
        return Code.plain(entity.tableName() + "." + column.name() + " " + TypeCode.sqlName(column) + nullability);
    }

    private String remarks(ColumnModel column) {
        Marks marks = column.member().marks();
        StringBuilder remarks = new StringBuilder();
        if (column.isKey()) {
            remarks.append(entity.key().size() == 1 ? ", primary key" : ", part of the primary key");
        }
        if (marks.generated()) {
            remarks.append(", generated");
        }
        if (isUnique(column)) {
            remarks.append(", unique");
        }
        if (!marks.column().defaultSql().isEmpty()) {
            remarks.append(", with a default");
        }
        if (marks.computed()) {
            remarks.append(", computed by the server");
        }
        if (marks.preset() != null) {
            remarks.append(", preset");
        }
        if (marks.createdAt()) {
            remarks.append(", set when the row is added");
        }
        if (marks.updatedAt()) {
            remarks.append(", set when the row changes");
        }
        if (marks.version()) {
            remarks.append(", the row's version");
        }
        if (marks.softDelete()) {
            remarks.append(", the mark of deleted rows");
        }
        if (marks.tenant()) {
            remarks.append(", whose the row is");
        }
        if (column.member().shape() instanceof HandleShape handle) {
            remarks.append(", foreign key of ").append(handle.target().type());
        }
        return remarks.toString();
    }
}
