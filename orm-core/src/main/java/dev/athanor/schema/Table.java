// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Selectable;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entity's table: its columns and relations, typed. The processor generates a subclass with a constant for each entity.
 *
 * <p>This class has methods only and the generated ones have fields, so a component may have any name; only a to-one component must not be called
 * as one of the methods without arguments here, since its path is a method. A table is immutable once constructed and safe to share.
 *
 * @param <E> the entity
 */
public abstract class Table<E> implements TableReference, Selectable<E> {
    private final Class<E> entity;
    private final TableSource source;
    private final List<Column<E, ?>> columns = new ArrayList<>();
    private final List<Column<E, ?>> allColumns = Collections.unmodifiableList(columns);
    private final List<Column<E, ?>> mutableColumns = new ArrayList<>();
    private final List<Column<E, ?>> allMutableColumns = Collections.unmodifiableList(mutableColumns);
    private final List<Relation<E, ?>> relations = new ArrayList<>();
    private final List<Relation<E, ?>> allRelations = Collections.unmodifiableList(relations);
    private boolean changesInPlace;
    private TableCriteria<E> criteria = TableCriteria.none();

    /** A table under the given name, alias or path. */
    protected Table(Class<E> entity, TableSource source) {
        this.entity = entity;
        this.source = source;
    }

    final int add(Column<E, ?> column) {
        columns.add(column);
        criteria = criteria.and(column);
        if (column.type().mutable()) {
            mutableColumns.add(column);
            changesInPlace = true;
        }
        return columns.size() - 1;
    }

    final int add(Relation<E, ?> relation) {
        relations.add(relation);
        return relations.size() - 1;
    }

    /** The reader and writer of this entity's rows. */
    public abstract EntityMapper<E> mapper();

    /** The same table under an alias, for a statement in which it occurs more than once. */
    public abstract Table<E> as(String alias);

    /** The row proposed for insertion, as {@code on conflict … do update} sees it. */
    public abstract Table<E> excluded();

    /** The constraints and indexes that span columns, for the schema. */
    public TableConstraints constraints() {
        return TableConstraints.NONE;
    }

    /** What the database says of the table; null for nothing. */
    public @Nullable String tableComment() {
        return null;
    }

    /** Whether triggers or rules may skip rows that a session writes, without that being a failure. */
    public boolean triggersSkipRows() {
        return false;
    }

    /** The columns that decide which rows sessions see. */
    public final TableCriteria<E> criteria() {
        return criteria;
    }

    /** The entity's record class. */
    public final Class<E> entity() {
        return entity;
    }

    @Override
    public final TableSource source() {
        return source;
    }

    /** All columns, in the order of the record's components. */
    public final List<Column<E, ?>> columns() {
        return allColumns;
    }

    /** The columns whose values can change in place, such as arrays; mostly there are none. */
    public final List<Column<E, ?>> mutableColumns() {
        return allMutableColumns;
    }

    /** Whether there are {@link #mutableColumns}; sessions ask it of each row. */
    public final boolean changesInPlace() {
        return changesInPlace;
    }

    /** All relations, in the order of the record's components. */
    public final List<Relation<E, ?>> relations() {
        return allRelations;
    }

    @Override
    public final List<String> relationsTo(TableReference other) {
        return relations.stream()
                .filter(relation -> isSameTable(relation.target().source(), other.source()))
                .map(Relation::property)
                .toList();
    }

    private static boolean isSameTable(TableSource one, TableSource other) {
        return one.schema().equals(other.schema()) && one.name().equals(other.name());
    }

    /** The column values of an entity, in column order. */
    public final @Nullable Object[] valuesOf(E entity) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = mapper().value(entity, i);
        }
        return values;
    }

    /** The handles of an entity, in relation order. */
    public final @Nullable Object[] handlesOf(E entity) {
        @Nullable Object[] handles = new @Nullable Object[relations.size()];
        for (int i = 0; i < handles.length; i++) {
            handles[i] = mapper().handle(entity, i);
        }
        return handles;
    }

    /** A copy of a record with some of its components set otherwise; works outside a session too. */
    @SafeVarargs
    public final E with(E record, RecordAssignment<E>... assignments) {
        @Nullable Object[] values = valuesOf(record);
        @Nullable Object[] handles = handlesOf(record);
        for (RecordAssignment<E> assignment : assignments) {
            assignment.applyTo(values, handles);
        }
        return mapper().create(values, handles);
    }

    /** A text column. */
    protected final TextColumn<E> text(ColumnDefinition<String> definition) {
        return new TextColumn<>(this, definition);
    }

    /** A number column. */
    protected final <N extends Number> NumberColumn<E, N> number(ColumnDefinition<N> definition) {
        return new NumberColumn<>(this, definition);
    }

    /** A boolean column. */
    protected final BooleanColumn<E> bool(ColumnDefinition<Boolean> definition) {
        return new BooleanColumn<>(this, definition);
    }

    /** A column of dates, times or moments. */
    protected final <T extends Temporal> TemporalColumn<E, T> temporal(ColumnDefinition<T> definition) {
        return new TemporalColumn<>(this, definition);
    }

    /** A column of arrays. */
    protected final <T> ListColumn<E, T> list(ColumnDefinition<List<T>> definition) {
        return new ListColumn<>(this, definition);
    }

    /** A column of ranges. */
    protected final <T extends Comparable<? super T>> RangeColumn<E, T> range(ColumnDefinition<Range<T>> definition) {
        return new RangeColumn<>(this, definition);
    }

    /** A column of addresses or networks. */
    protected final <T> NetworkColumn<E, T> network(ColumnDefinition<T> definition) {
        return new NetworkColumn<>(this, definition);
    }

    /** A column of any other type. */
    protected final <T> ValueColumn<E, T> value(ColumnDefinition<T> definition) {
        return new ValueColumn<>(this, definition);
    }

    /** A column of a record that wraps a value of another type. */
    protected final <T, S> WrapperColumn<E, T, S> wrapper(ColumnDefinition<T> definition, SqlType<S> wrapped) {
        return new WrapperColumn<>(this, definition, wrapped);
    }

    /** A column of a record that wraps a text. */
    protected final <T> WrapperTextColumn<E, T> textWrapper(ColumnDefinition<T> definition, SqlType<String> wrapped) {
        return new WrapperTextColumn<>(this, definition, wrapped);
    }

    /** A column of a record that wraps a number. */
    protected final <T, N extends Number> WrapperNumberColumn<E, T, N> numberWrapper(
            ColumnDefinition<T> definition, SqlType<N> wrapped) {
        return new WrapperNumberColumn<>(this, definition, wrapped);
    }

    /** A JSON column of lists, whose elements conditions may ask for. */
    protected final <T, A> JsonListColumn<E, T, A> jsonList(
            ColumnDefinition<List<T>> definition, JsonElement<E, A> element) {
        return new JsonListColumn<>(this, definition, element);
    }

    /** A JSON column without a type of its own. */
    protected final <T> JsonColumn<E, T> json(ColumnDefinition<T> definition) {
        return new JsonColumn<>(this, definition);
    }

    /** Two tables are equal when they are the same occurrence of the same table: same name, same alias, same path. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Table<?> table && source.equals(table.source));
    }

    @Override
    public final int hashCode() {
        return source.hashCode();
    }

    @Override
    public final String toString() {
        return Objects.requireNonNullElse(source.alias(), source.name());
    }
}
