// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Java type and the SQL type it is stored as: how a value is read by index, bound by index and compared.
 *
 * <p>Types are immutable and safe to share between threads.
 *
 * @param <T> the Java type, boxed
 */
public interface SqlType<T> {
    /** The Java class of the values; for a generic type its raw class. */
    Class<? super T> javaType();

    /** The SQL type as it is written in a table's definition and in a cast, such as {@code numeric(10, 2)}. */
    String sqlName();

    /**
     * The element type of the array in which many values travel to the server, such as {@code bigint}.
     *
     * <p>It differs from {@link #sqlName()} where an array cannot carry the type natively: then it is {@code text}, and the statement casts each row.
     */
    default String elementName() {
        return sqlName();
    }

    /**
     * The element type of an array that stands in a statement by itself: {@link #elementName()}, or the column's own where the server converts single values to each
     * other but not arrays of them, as with {@code varchar} and {@code text}.
     */
    default String listElementName() {
        return elementName();
    }

    /** The type of the elements, of an array; null for any other type. */
    default @Nullable SqlType<?> elementType() {
        return null;
    }

    /** The enum type of the database's own whose values, or whose arrays, are stored; null for a type that every database has. */
    default @Nullable EnumDefinition definition() {
        return null;
    }

    /** Whether a value travels as {@code text} and must be cast to {@link #sqlName()} where it arrives. */
    default boolean castsFromText() {
        return false;
    }

    /** Whether a value that is bound by itself needs the cast; an array of the driver's needs none, though among many rows it travels as text. */
    default boolean castsWhenBound() {
        return castsFromText();
    }

    /**
     * Reads one column of the current row; null for SQL NULL.
     *
     * @throws SQLException when the driver cannot read the column as this type
     */
    @Nullable
    T read(Row row, int index) throws SQLException;

    /**
     * Binds one parameter; null becomes SQL NULL.
     *
     * @throws SQLException when the driver refuses the value
     */
    void bind(Parameters parameters, int index, @Nullable T value) throws SQLException;

    /** The value as an element of the array that carries many values to the server: an object the driver's array encoder knows. */
    Object element(T value, JsonCodec json);

    /**
     * The value as a constant of SQL, such as {@code 42}, {@code 'it''s'} or {@code cast('2026-05-01' as date)}: safely quoted, for people and for psql.
     * Statements that are sent have parameters instead.
     */
    default String literal(T value, JsonCodec json) {
        return LiteralText.of(element(value, json), this);
    }

    /**
     * The value that the server wrote as a text, as it does in an array; of types that travel as text only.
     *
     * @throws dev.athanor.error.ConversionException when the type cannot hold it
     */
    default @Nullable T ofElement(String text, JsonCodec json) {
        throw new UnsupportedOperationException(sqlName() + " is not read as text");
    }

    /** Why this type cannot hold the value, as the end of a sentence such as "is longer than 100 characters"; null when it can. Never contains the value. */
    default @Nullable String refusal(T value) {
        return null;
    }

    /** The value as the server will hold it, such as an instant cut to microseconds; to be called with values that {@link #refusal} accepts. */
    default T normalised(T value) {
        return value;
    }

    /** Whether two values are the same to the database, so that replacing one by the other needs no UPDATE. */
    default boolean same(T one, T other) {
        return one.equals(other);
    }

    /** What a unique index compares of the value: an object that equals that of another value where the server finds the two equal, such as {@code 1.0} and {@code 1.00}. */
    default Object compared(T value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    /** The type without the limits that a column sets, by which a value is judged that is compared with the column's: no text of 200 characters equals one of a {@code varchar(100)}, and that is an answer. */
    default SqlType<T> unlimited() {
        return this;
    }

    /** The texts that are the type's only values, for the check constraint that lists them where the server does not know them; empty for a type whose values have no list. */
    default List<String> labels() {
        return List.of();
    }

    /** The value that something made by the library is in this type: a {@code Long} from a sequence or for a version, a UUID, or a moment as {@code OffsetDateTime}. */
    @SuppressWarnings("unchecked") // such things are made for columns of these types only
    default T ofMade(Object made) {
        return (T) MadeValue.as(javaType(), made);
    }

    /**
     * The value that a text from outside stands for, such as a parameter of a web request, in the form in which Java writes it.
     *
     * @throws IllegalArgumentException when the text is no value of this type, or {@link java.time.DateTimeException}
     * @throws UnsupportedOperationException when texts do not stand for values of this type, such as documents and arrays
     */
    default T ofText(String text) {
        throw TextForms.unknown(javaType());
    }

    /** How many bytes a value takes on its way to the server, roughly and rather too many. */
    default long size(T value) {
        return ValueSize.of(value);
    }

    /** Whether a value can change in place, such as an array; a snapshot of it must be a copy. */
    default boolean mutable() {
        return false;
    }

    /** A private copy of a value that can change in place; the value itself where it cannot. */
    default T copy(T value) {
        return value;
    }
}
