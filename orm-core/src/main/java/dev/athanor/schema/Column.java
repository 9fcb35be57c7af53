// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnReference;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Parameter;
import dev.athanor.error.ConversionException;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's table, typed by the entity and by the value.
 *
 * @param <E> the entity
 * @param <T> the Java type of the value, boxed
 */
public class Column<E, T> implements ColumnReference<T> {
    private final Table<E> table;
    private final ColumnDefinition<T> definition;
    private final int ordinal;

    /** Adds the column to its table, as the last one so far. */
    protected Column(Table<E> table, ColumnDefinition<T> definition) {
        this.table = table;
        this.definition = definition;
        this.ordinal = table.add(this);
    }

    /** The table the column belongs to. */
    @Override
    public final Table<E> source() {
        return table;
    }

    @Override
    public final String columnName() {
        return definition.name();
    }

    @Override
    public final SqlType<T> type() {
        return definition.type();
    }

    /** What is known of the column. */
    public final ColumnDefinition<T> definition() {
        return definition;
    }

    /** The column's position in its table, from 0. */
    public final int ordinal() {
        return ordinal;
    }

    /** The column as errors name it: {@code User.email}. */
    public final String property() {
        return table.entity().getSimpleName() + "." + definition.component();
    }

    /** Whether the server or the library fills the column in when the entity holds null: a generated, computed or defaulted column, a version, a tenant, or a moment of the row's life. */
    public final boolean isFilledIn() {
        return definition.defaultSql() != null
                || definition.isComputed()
                || definition.generation() != KeyGeneration.NONE
                || definition.version()
                || definition.stamp() != Stamp.NONE
                || definition.preset() != null
                || definition.criterion() == Criterion.TENANT;
    }

    /** What a new row holds where nothing is given, as far as the process makes it without help of the server; null where it does not. */
    public final @Nullable Object filled(Filling filling) {
        if (definition.generation() == KeyGeneration.UUID) {
            return type().ofMade(filling.uuids().get());
        }
        return definition.stamp() == Stamp.NONE && !isMomentOfVersion() ? plainlyFilled() : stamped(filling);
    }

    /** What a new row holds where nothing is given and nothing has to be asked for: a preset value, or the first of numbered versions. */
    public final @Nullable Object plainlyFilled() {
        return definition.version() && !isMomentOfVersion() ? type().ofMade(0L) : definition.preset();
    }

    private boolean isMomentOfVersion() {
        return definition.version() && RowVersions.areMoments(type().javaType());
    }

    /** Of the column of versions: the one that comes after a version, a number by one, a moment by the clock but never back; null where there is none. */
    public final @Nullable Object versionAfter(@Nullable Object version, Filling filling) {
        Object next = RowVersions.next(version, filling.now().get());
        return next == null ? null : type().normalised(type().ofMade(next));
    }

    /** Of the column of versions: the one that comes after that of the row, for a statement; {@code version + 1}, or no moment before that of the unit of work. */
    public final Expression<T> nextVersion(Filling filling) {
        return RowVersions.next(this, () -> parameter(stamped(filling)));
    }

    /** Of the column of versions: the one that comes after that of the row, for a statement; {@code version + 1}, or no moment before that of the transaction. */
    public final Expression<T> nextVersion() {
        return RowVersions.next(this, () -> new FunctionCall<>("now", List.of(), type()));
    }

    /** The moment of the unit of work, as this column holds it. */
    public final T stamped(Filling filling) {
        return type().normalised(type().ofMade(filling.now().get()));
    }

    /**
     * The value as a new row will hold it: checked, and in the form the server keeps; null for NULL, or where the column is filled in.
     *
     * @param value a value of this column's type; null where none is given
     * @throws ConversionException when the column cannot hold it, naming entity and component and never the value
     */
    public final @Nullable Object storable(@Nullable Object value) {
        return value == null && isFilledIn() ? null : assignable(value);
    }

    /**
     * The value as an update writes it; as {@link #storable}, but null is refused wherever the column cannot hold NULL.
     *
     * @throws ConversionException when the column cannot hold it
     */
    @SuppressWarnings("unchecked") // callers take the value from a component of this column
    public final @Nullable Object assignable(@Nullable Object value) {
        if (value == null) {
            if (definition.nullable()) {
                return null;
            }
            throw refused(missing());
        }
        String refusal = type().refusal((T) value);
        if (refusal != null) {
            throw refused("the value " + refusal);
        }
        return type().normalised((T) value);
    }

    private String missing() {
        for (Relation<E, ?> relation : table.relations()) {
            if (relation instanceof ToOneRelation<E, ?> toOne && toOne.columns().contains(this)) {
                return "refers to no row with a key, and the column " + columnName()
                        + " cannot hold NULL: refer to a row that is stored, or add the record to a session";
            }
        }
        return "the value is null, and the column " + columnName()
                + " cannot hold NULL: give it a value, or mark the component @Nullable";
    }

    /** What is thrown for a value that the column cannot hold; it names entity and component and never the value. */
    @Override
    public final ConversionException refused(String reason) {
        return new ConversionException(table.entity().getSimpleName(), definition.component(), reason);
    }

    /**
     * The value as it is compared with this column.
     *
     * @throws StatementBuildException when it is null
     */
    @Override
    public final Expression<T> bound(T value) {
        if (value == null) {
            throw new StatementBuildException(property() + " cannot be compared or calculated with null: use isNull()"
                    + " or isNotNull(), or leave the condition out");
        }
        return Parameter.of(value, type());
    }

    /** {@code column = value}; for a record as well as for a statement. Null only where the column is nullable. */
    public final ValueAssignment<E> set(@Nullable T value) {
        return new ValueAssignment<>(this, value);
    }

    /** {@code column = null}, which {@code set(null)} cannot say, since it may mean a value or an expression. Refused where the column is not nullable. */
    public final ValueAssignment<E> setNull() {
        return set((T) null);
    }

    /** {@code column = expression}; for statements only, since a record holds values. */
    public final Assignment<E> set(Expression<T> value) {
        return Assignment.of(this, value);
    }

    /** {@code column = default}: what the column's definition says; for statements only. */
    public final Assignment<E> setDefault() {
        return new DefaultAssignment<>(this);
    }

    /** The value as a parameter of this column's type. */
    public final Parameter<T> parameter(@Nullable T value) {
        return Parameter.nullable(value, type());
    }

    /** The same column of the same occurrence of the same table; aliases are other occurrences. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Column<?, ?> column && ordinal == column.ordinal && table.equals(column.table);
    }

    @Override
    public final int hashCode() {
        return 31 * table.hashCode() + ordinal;
    }

    @Override
    public final String toString() {
        return table + "." + definition.name();
    }
}
