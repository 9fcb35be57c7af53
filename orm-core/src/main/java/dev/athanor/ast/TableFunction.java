// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.error.StatementBuildException;
import dev.athanor.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code function(arguments) [with ordinality] alias(columns)}: the rows a function yields, used as a table. Its arguments may be columns of the tables before
 * it. Two are equal only when one was made of the other by {@link #with}.
 */
public final class TableFunction implements Source {
    private final FunctionCall<?> call;
    private final String alias;
    private final List<ColumnName<?>> columns;
    private final boolean defined;
    private final boolean ordinality;
    private final Object occurrence;

    /**
     * A call under an alias.
     *
     * @param columns the columns in their order, the ordinality as the last one
     * @param defined whether the function yields records of no type of its own, so that the columns' types are written too
     * @param ordinality whether the rows are numbered
     */
    public TableFunction(
            FunctionCall<?> call,
            String alias,
            List<? extends ColumnName<?>> columns,
            boolean defined,
            boolean ordinality) {
        this(call, alias, columns, defined, ordinality, new Object());
    }

    /** A call of which a statement asks only for the one column it was made with, so that it may have any name. */
    public static TableFunction unnamed(FunctionCall<?> call, ColumnName<?> column) {
        return new TableFunction(call, "", List.of(column), false, false);
    }

    private TableFunction(
            FunctionCall<?> call,
            String alias,
            List<? extends ColumnName<?>> columns,
            boolean defined,
            boolean ordinality,
            Object occurrence) {
        this.call = call;
        this.alias = alias;
        this.columns = List.copyOf(columns);
        this.defined = defined;
        this.ordinality = ordinality;
        this.occurrence = occurrence;
    }

    /** The same occurrence of a call with other arguments. */
    public TableFunction with(FunctionCall<?> other) {
        return new TableFunction(other, alias, columns, defined, ordinality, occurrence);
    }

    /** The call. */
    public FunctionCall<?> call() {
        return call;
    }

    /** The alias, unquoted; empty where the compiler chooses one. */
    public String alias() {
        return alias;
    }

    /** The columns in their order, the ordinality as the last one. */
    public List<ColumnName<?>> columns() {
        return columns;
    }

    /** Whether the columns are written with their types. */
    public boolean isDefined() {
        return defined;
    }

    /** Whether the rows are numbered. */
    public boolean hasOrdinality() {
        return ordinality;
    }

    /**
     * A column of the rows.
     *
     * @throws StatementBuildException when the function was given an alias without it
     */
    public <T> ColumnReference<T> column(ColumnName<T> column) {
        if (!columns.contains(column)) {
            throw SourceColumn.unknown(alias, column);
        }
        return new SourceColumn<>(this, column.name(), column.type());
    }

    /** The first column, read as the given type. */
    public <T> ColumnReference<T> first(SqlType<T> type) {
        return new SourceColumn<>(this, columns.get(0).name(), type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableFunction same && occurrence == same.occurrence;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(occurrence);
    }
}
