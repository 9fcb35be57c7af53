// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Exists;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Logical;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.TableFunction;
import dev.athanor.type.JsonFormat;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.List;
import java.util.function.Function;

/**
 * What the elements of a list in a JSON document are: scalars, or documents themselves.
 *
 * @param <E> the entity
 * @param <A> what a condition on an element speaks of
 */
public final class JsonElement<E, A> {
    private final ColumnName<?> item;
    private final Function<JsonPath<E>, A> face;

    private JsonElement(SqlType<?> type, Function<JsonPath<E>, A> face) {
        this.item = new ColumnName<>("item", type);
        this.face = face;
    }

    /** Texts. */
    public static <E> JsonElement<E, JsonText<E>> text() {
        return new JsonElement<>(SqlTypes.TEXT, JsonText::new);
    }

    /** Numbers. */
    public static <E, N extends Number> JsonElement<E, JsonNumber<E, N>> number(SqlType<N> type) {
        return new JsonElement<>(SqlTypes.TEXT, path -> new JsonNumber<>(path, type));
    }

    /** Truth values. */
    public static <E> JsonElement<E, JsonBoolean<E>> bool() {
        return new JsonElement<>(SqlTypes.TEXT, JsonBoolean::new);
    }

    /** Other scalars, such as dates. */
    public static <E, T> JsonElement<E, JsonScalar<E, T>> scalar(SqlType<T> type) {
        return new JsonElement<>(SqlTypes.TEXT, path -> new JsonScalar<>(path, type));
    }

    /** Records, by the constructor of the class of their fields. */
    public static <E, A> JsonElement<E, A> record(Function<JsonPath<E>, A> face) {
        return new JsonElement<>(SqlTypes.DOCUMENT, face);
    }

    /** Lists, maps and documents of any shape. */
    public static <E, T> JsonElement<E, JsonPart<E, T>> part(Class<? super T> javaType, JsonFormat<T> format) {
        return record(path -> new JsonPart<>(path, SqlTypes.json(javaType, format, true)));
    }

    /** {@code exists (select 1 from jsonb_array_elements(nullif(list, 'null')) e(item) where condition)}; the server refuses to take JSON's {@code null} apart. */
    Condition exists(JsonPath<E> list, Function<? super A, ? extends Condition> condition) {
        FunctionCall<?> array = FunctionCall.of("nullif", SqlTypes.DOCUMENT, list.asBinary(), Literal.text("null"));
        String function = item.type() == SqlTypes.TEXT ? "jsonb_array_elements_text" : "jsonb_array_elements";
        TableFunction elements = TableFunction.unnamed(FunctionCall.of(function, item.type(), array), item);
        A element = face.apply(list.element(elements));
        return new Exists(SelectStatement.of(List.of(SelectItem.of(Literal.number(1))))
                .withFrom(List.of(elements))
                .withWhere(Logical.of(Logical.Operator.AND, List.of(condition.apply(element)))));
    }
}
