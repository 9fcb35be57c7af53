// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnModel;
import dev.athanor.processor.model.Marks;
import dev.athanor.processor.model.TypeShape;
import dev.athanor.processor.model.TypeShape.EnumShape;
import dev.athanor.processor.model.TypeShape.ListShape;
import dev.athanor.processor.model.TypeShape.MapShape;
import dev.athanor.processor.model.TypeShape.RecordShape;
import dev.athanor.processor.model.TypeShape.ScalarShape;
import dev.athanor.processor.model.TypeShape.TreeShape;
import dev.athanor.processor.model.TypeShape.WrapperShape;

/** The expressions that yield a column's type, or a document's format. */
final class TypeCode {
    private final GeneratedNames names;

    TypeCode(GeneratedNames names) {
        this.names = names;
    }

    /** The type of a column: {@code SqlTypes.varchar(100)}. */
    CodeBlock sqlType(ColumnModel column) {
        Marks.Json json = column.member().marks().json();
        return json == null
                ? sqlType(column.shape(), column.size())
                : Code.of(
                        "$T.json($T.class, $L, $L)",
                        Library.SQL_TYPES,
                        Library.raw(column.shape().javaType()),
                        format(column.shape()),
                        json.binary());
    }

    /** The type of a scalar, an enum or a list of these. */
    CodeBlock sqlType(TypeShape shape, Marks.Column size) {
        if (shape instanceof ListShape list) {
            return Code.of("$T.list($L)", Library.SQL_TYPES, sqlType(list.element(), Marks.Column.NONE));
        }
        if (shape instanceof WrapperShape wrapper) {
            if (wrapper.converter() != null) {
                return Code.of(
                        "$T.converted($T.class, $L, $L)",
                        Library.SQL_TYPES,
                        Library.raw(wrapper.boxedType()),
                        sqlType(wrapper.content(), size),
                        names.converterOf(wrapper.converter()));
            }
            TypeName type = Library.named(wrapper.javaType());
            return Code.of(
                    "$T.converted($T.class, $L, $T::new, $T::$L)",
                    Library.SQL_TYPES,
                    type,
                    sqlType(wrapper.content(), wrapper.sized(size)),
                    type,
                    type,
                    wrapper.component());
        }
        if (shape instanceof EnumShape enumeration) {
            return enumeration.defined() == null
                    ? enumText(Library.SQL_TYPES, enumeration)
                    : sqlEnum(enumeration, enumeration.defined());
        }
        if (size.length() > 0) {
            return Code.of("$T.varchar($L)", Library.SQL_TYPES, size.length());
        }
        if (size.ignoreCase()) {
            return Code.of("$T.CITEXT", Library.SQL_TYPES);
        }
        if (size.precision() > 0) {
            return Code.of("$T.numeric($L, $L)", Library.SQL_TYPES, size.precision(), size.scale());
        }
        return Code.of(
                "$T.$L", Library.SQL_TYPES, ((ScalarShape) shape).scalar().sqlType());
    }

    private static CodeBlock sqlEnum(EnumShape enumeration, Marks.SqlEnum mark) {
        return Code.of(
                "$T.sqlEnum($T.class, $S, $S, $L)",
                Library.SQL_TYPES,
                Library.named(enumeration.javaType()),
                mark.schema(),
                mark.name(),
                labels(enumeration));
    }

    /** An enum as text, where a document has it or a column: {@code SqlTypes.enumText(Status.class)}. */
    static CodeBlock enumText(ClassName factory, EnumShape enumeration) {
        TypeName type = Library.named(enumeration.javaType());
        return enumeration.isLabelled()
                ? Code.of("$T.enumText($T.class, $L)", factory, type, labels(enumeration))
                : Code.of("$T.enumText($T.class)", factory, type);
    }

    private static CodeBlock labels(EnumShape enumeration) {
        return Code.inline(
                enumeration.labels().stream().map(label -> Code.of("$S", label)).toList());
    }

    /** The type as SQL writes it, for Javadoc. */
    static String sqlName(ColumnModel column) {
        Marks.Json json = column.member().marks().json();
        if (json != null) {
            return json.binary() ? "jsonb" : "json";
        }
        return sqlName(column.shape(), column.size());
    }

    private static String sqlName(TypeShape shape, Marks.Column mark) {
        Marks.Column size = shape.sized(mark);
        if (shape instanceof ListShape list) {
            return sqlName(list.element(), Marks.Column.NONE) + "[]";
        }
        if (size.length() > 0) {
            return "varchar(" + size.length() + ")";
        }
        if (size.ignoreCase()) {
            return "citext";
        }
        if (size.precision() > 0) {
            return "numeric(" + size.precision() + ", " + size.scale() + ")";
        }
        if (shape.content() instanceof EnumShape enumeration && enumeration.defined() != null) {
            return enumeration.defined().name();
        }
        return shape.scalar() == null ? "text" : shape.scalar().sqlName();
    }

    /** The format of a document or of a part of one: {@code JsonFormats.list(JsonFormats.TEXT)}. */
    CodeBlock format(TypeShape shape) {
        if (shape instanceof RecordShape record) {
            return Code.of("$L.INSTANCE", names.formatOf(record.javaType()));
        }
        if (shape instanceof ListShape list) {
            return Code.of("$T.list($L)", Library.JSON_FORMATS, format(list.element()));
        }
        if (shape instanceof MapShape map) {
            return Code.of("$T.map($L)", Library.JSON_FORMATS, format(map.value()));
        }
        if (shape instanceof EnumShape enumeration) {
            return enumText(Library.JSON_FORMATS, enumeration);
        }
        return shape instanceof TreeShape
                ? Code.of("$T.TREE", Library.JSON_FORMATS)
                : Code.of(
                        "$T.$L",
                        Library.JSON_FORMATS,
                        ((ScalarShape) shape).scalar().jsonFormat());
    }

    /** Whether the format is made anew by each use of its expression, so that it is worth a constant. */
    static boolean isMade(TypeShape shape) {
        return shape instanceof ListShape || shape instanceof MapShape || shape instanceof EnumShape;
    }

    static TypeName boxed(TypeShape shape) {
        return Library.named(shape.boxedType());
    }
}
