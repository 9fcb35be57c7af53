// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.ColumnName;
import dev.athanor.ast.ColumnOf;
import dev.athanor.ast.CommonTable;
import dev.athanor.ast.CommonTableExpression;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSample;
import dev.athanor.ast.ValuesStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tables that a statement makes itself: common table expressions, values, and the rows of functions; {@link Sql} has these methods too. */
public abstract sealed class TableExpressions extends Rows permits Sql {
    TableExpressions() {}

    /** {@code with name as (query)}: a query that is written once and read as a table; whoever reads it gets it into its {@code with}. */
    public static CommonTable with(String name, RowQuery<?> query) {
        return Commons.of(name, query);
    }

    /** {@code with name as (insert … returning …)}: a change whose rows are read as a table, known by what it returns. */
    public static CommonTable with(String name, Returning<?> change) {
        return Commons.of(name, change);
    }

    /** {@code with name as (update …)}: a change that yields no rows; a statement runs it beside itself by {@code with(…)}. */
    public static CommonTable with(String name, Mutation<?> change) {
        return Commons.of(name, change);
    }

    /**
     * {@code with recursive name as (first union all …)}: a query that reads itself.
     *
     * @param first the rows it begins with; they name the columns
     * @param query makes the whole of the table it reads: {@code tree -> first.unionAll(select(…).from(tree)…)}
     */
    public static <R> CommonTable withRecursive(
            String name, RowQuery<R> first, Function<CommonTable, RowQuery<R>> query) {
        QueryStatement labelled = Labels.distinct(first.statement());
        return CommonTable.of(CommonTableExpression.recursive(
                name, labelled.items(), self -> query.apply(self).statement().withItems(labelled.items())));
    }

    /** A column of rows that the statement makes itself, by its name. */
    public static <T> ColumnName<T> column(String name, SqlType<T> type) {
        return new ColumnName<>(name, type);
    }

    /**
     * {@code (values (…), (…)) alias(columns)}: rows of the program as a table.
     *
     * @param rows at least one
     * @param first what a row holds in the first column, such as {@code column("sku", SqlTypes.TEXT).from(Line::sku)}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <R> DerivedTable values(
            String alias, List<? extends R> rows, ColumnOf<R, ?> first, ColumnOf<R, ?>... more) {
        List<ColumnOf<R, ?>> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(more));
        List<List<Expression<?>>> written = new ArrayList<>();
        for (R row : rows) {
            written.add(columns.stream()
                    .<Expression<?>>map(column -> column.parameter(row))
                    .toList());
        }
        List<ColumnName<?>> names =
                columns.stream().<ColumnName<?>>map(ColumnOf::column).toList();
        return DerivedTable.of(new ValuesStatement(names, written), alias);
    }

    /** {@code generate_series(first, last)}. */
    public static TableCall generateSeries(long first, long last) {
        return generateSeries(Parameter.of(first, SqlTypes.BIGINT), Parameter.of(last, SqlTypes.BIGINT));
    }

    /** {@code generate_series(first, last)}. */
    public static <N> TableCall generateSeries(Expression<N> first, Expression<N> last) {
        return TableCall.of("generate_series", false, first, last);
    }

    /** {@code generate_series(first, last, step)}; the step of moments is an interval. */
    public static <N> TableCall generateSeries(Expression<N> first, Expression<N> last, Expression<?> step) {
        return TableCall.of("generate_series", false, first, last, step);
    }

    /** {@code unnest(first, more)}: the elements of one array as rows, or of several side by side. */
    public static TableCall unnest(Expression<? extends List<?>> first, Expression<?>... more) {
        return TableCall.of("unnest", false, Arguments.of(first, more).toArray(Expression<?>[]::new));
    }

    /** {@code unnest(?)}: the elements of a list as rows; the text is the same for any number of them. */
    public static <T> TableCall unnest(List<T> elements, SqlType<T> type) {
        return unnest(Parameter.of(elements, SqlTypes.list(type)));
    }

    /** {@code jsonb_to_recordset(document)}: the objects of a JSON array as rows, typed by the columns they are given. */
    public static TableCall jsonbToRecordset(Expression<?> document) {
        return TableCall.of("jsonb_to_recordset", true, document);
    }

    /** {@code name(arguments)}: the rows of any function of the database; for one that yields records of no type of its own see {@link #recordFunction}. */
    @EscapeHatch
    public static TableCall tableFunction(String name, Expression<?>... arguments) {
        return TableCall.of(name, false, arguments);
    }

    /** {@code name(arguments) as alias(column type, …)}: the rows of any function that yields records of no type of its own. */
    @EscapeHatch
    public static TableCall recordFunction(String name, Expression<?>... arguments) {
        return TableCall.of(name, true, arguments);
    }

    /** {@code table tablesample bernoulli (percent)}: each row with this probability. */
    public static TableSample bernoulli(TableReference table, double percent) {
        return new TableSample(table, "bernoulli", Parameter.of(percent, SqlTypes.DOUBLE), null);
    }

    /** {@code table tablesample system (percent)}: each page of the table with this probability; faster, and less even. */
    public static TableSample system(TableReference table, double percent) {
        return new TableSample(table, "system", Parameter.of(percent, SqlTypes.DOUBLE), null);
    }
}
