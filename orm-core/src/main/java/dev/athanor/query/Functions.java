// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.DialectExpression;
import dev.athanor.ast.Exists;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Literal;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Operation;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryExpression;
import dev.athanor.ast.QueryStatement;
import dev.athanor.ast.Raw;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectItem;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Selectable;
import dev.athanor.ast.TextExpression;
import dev.athanor.ast.Walk;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values, case distinctions, casts, functions and subqueries as values; {@link Sql} has these methods too. */
public abstract sealed class Functions extends Moments permits Containers {
    Functions() {}

    /** A bound text. */
    public static TextExpression value(String value) {
        return TextExpression.of(Parameter.of(value, SqlTypes.TEXT));
    }

    /** A bound whole number. */
    public static NumberExpression<Long> value(long value) {
        return NumberExpression.of(Parameter.of(value, SqlTypes.BIGINT));
    }

    /** A bound decimal number. */
    public static NumberExpression<BigDecimal> value(BigDecimal value) {
        return NumberExpression.of(Parameter.of(value, SqlTypes.NUMERIC));
    }

    /** A bound truth value. */
    public static Condition value(boolean value) {
        return Condition.of(Parameter.of(value, SqlTypes.BOOLEAN));
    }

    /** A bound value of the given type. */
    public static <T> Expression<T> value(T value, SqlType<T> type) {
        return Parameter.of(value, type);
    }

    /** {@code case when condition then value}: goes on with {@code when(…)} and ends with {@code otherwise(…)} or {@code end()}. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, Expression<T> value) {
        return CaseWhen.of(condition, value);
    }

    /** {@code case when condition then value}, a text. */
    public static CaseWhen<String> caseWhen(Condition condition, String value) {
        return CaseWhen.of(condition, value(value));
    }

    /** {@code case when condition then value}, a whole number. */
    public static CaseWhen<Long> caseWhen(Condition condition, long value) {
        return CaseWhen.of(condition, value(value));
    }

    /** {@code case when condition then value}, a decimal number. */
    public static CaseWhen<BigDecimal> caseWhen(Condition condition, BigDecimal value) {
        return CaseWhen.of(condition, value(value));
    }

    /** {@code case subject}: goes on with {@code when(value, result)} and ends with {@code otherwise(…)} or {@code end()}. */
    public static <S> CaseOf<S> caseOf(Expression<S> subject) {
        return new CaseOf<>(subject);
    }

    /** {@code cast(expression as type)}. */
    public static <T> Expression<T> cast(Expression<?> expression, SqlType<T> type) {
        return expression.cast(type);
    }

    /** {@code coalesce(first, second, more)}: the first that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<T> second, Expression<T>... more) {
        return new FunctionCall<>("coalesce", all(first, second, more), first.type());
    }

    /** {@code greatest(first, second, more)}: the greatest that is not NULL; NULL without any. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Expression<T> greatest(Expression<T> first, Expression<T> second, Expression<T>... more) {
        return new FunctionCall<>("greatest", all(first, second, more), first.type());
    }

    /** {@code least(first, second, more)}: the least that is not NULL; NULL without any. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Expression<T> least(Expression<T> first, Expression<T> second, Expression<T>... more) {
        return new FunctionCall<>("least", all(first, second, more), first.type());
    }

    private static List<Expression<?>> all(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return Stream.concat(Stream.of(first, second), Arrays.stream(more)).toList();
    }

    /** {@code concat(values)}: the values as one text, NULL as nothing. */
    public static TextExpression concat(Expression<?> first, Expression<?>... more) {
        return TextExpression.of(new FunctionCall<>("concat", Arguments.of(first, more), SqlTypes.TEXT));
    }

    /** {@code concat_ws(separator, values)}: the values that are not NULL as one text, with a separator between them. */
    public static TextExpression concatWs(String separator, Expression<?> first, Expression<?>... more) {
        return TextExpression.of(new FunctionCall<>("concat_ws", all(value(separator), first, more), SqlTypes.TEXT));
    }

    /** {@code random()}: a number from 0 to less than 1, another for each row. */
    public static NumberExpression<Double> random() {
        return NumberExpression.of(FunctionCall.of("random", SqlTypes.DOUBLE));
    }

    /**
     * {@code name(arguments)}: any function of the database, with the type of its result.
     *
     * <p>The name is part of the statement's text: plain, or with its schema before a dot. What is no plain name is refused or quoted, never sent as it is.
     */
    @EscapeHatch
    public static <T> Expression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return new FunctionCall<>(name, List.of(arguments), type);
    }

    /**
     * {@code left operator right}: any operator of the database, with the type of its result.
     *
     * @throws StatementBuildException when the operator is none: it consists of {@code + - * / < > = ~ ! @ # % ^ & | ` ?}
     */
    @EscapeHatch
    public static <T> Expression<T> operator(
            Expression<?> left, String operator, Expression<?> right, SqlType<T> type) {
        return new Operation<>(Operation.Operator.named(operator), left, right, type);
    }

    /**
     * A piece of SQL as it is, with an expression for each {@code ?} and {@code ??} for a question mark that stays; between quotes it stays by itself.
     *
     * <p>Values belong into the expressions, never into the text: {@code raw("now() - ? * interval '1 day'", SqlTypes.INSTANT, value(3))}.
     */
    @EscapeHatch
    public static <T> Expression<T> raw(String sql, SqlType<T> type, Expression<?>... expressions) {
        return new Raw<>(RawText.pieces(sql), List.of(expressions), type);
    }

    /** A condition as a piece of SQL, with an expression for each {@code ?} and {@code ??} for a question mark that stays. */
    @EscapeHatch
    public static Condition rawCondition(String sql, Expression<?>... expressions) {
        return condition(raw(sql, SqlTypes.BOOLEAN, expressions));
    }

    /**
     * A whole query as a text, with an expression for each {@code ?} and {@code ??} for a question mark that stays; between quotes it stays by itself.
     *
     * <p>Its rows are read as {@code rows} says: an entity, one value, or {@code into(…)} of several. Columns are read by position, and those of entities are
     * compared by name with the first row: {@code rawQuery("select id, email from users where age > ?", into(Line::new, USER.id, USER.email), value(18))}.
     *
     * @throws StatementBuildException when there are not as many expressions as question marks, or a semicolon
     */
    @EscapeHatch
    public static <R> RawQuery<R> rawQuery(String sql, Selectable<R> rows, Expression<?>... expressions) {
        return new RawQuery<>(RawText.statement(sql, expressions), new RawRows<>(Part.of(rows)));
    }

    /**
     * A whole statement as a text that changes rows of a table, with an expression for each {@code ?} and {@code ??} for a question mark that stays. A session
     * forgets what it knew of the table's rows.
     *
     * @throws StatementBuildException when there are not as many expressions as question marks, or a semicolon
     */
    @EscapeHatch
    public static <E> RawChange<E> rawChange(Table<E> table, String sql, Expression<?>... expressions) {
        return new RawChange<>(table, RawText.statement(sql, expressions));
    }

    /**
     * An expression of your own that databases write differently: {@code byDialect(standard).when("postgresql", other)}. The text is that of the dialect which
     * compiles the statement.
     */
    public static <T> DialectExpression<T> byDialect(Expression<T> standard) {
        return new DialectExpression<>(standard, Map.of());
    }

    /** The expression with the operators of texts. */
    public static TextExpression text(Expression<String> expression) {
        return TextExpression.of(expression);
    }

    /** The expression with the operators of numbers. */
    public static <N extends Number> NumberExpression<N> number(Expression<N> expression) {
        return NumberExpression.of(expression);
    }

    /** The expression as a condition. */
    public static Condition condition(Expression<Boolean> expression) {
        return Condition.of(expression);
    }

    /** {@code exists (query)}: whether the query yields a row; tables of the enclosing statement may be used in it. */
    public static Condition exists(RowQuery<?> query) {
        return new Exists(probing(query.statement()));
    }

    /** {@code not exists (query)}: whether the query yields no row; tables of the enclosing statement may be used in it. */
    public static Condition notExists(RowQuery<?> query) {
        return exists(query).not();
    }

    /** {@code (query)}: the one value of the one row of the query, NULL without a row; tables of the enclosing statement may be used in it. */
    public static <T> Expression<T> scalar(QueryExpression<T> query) {
        return ScalarSubquery.of(query.statement(), query.columnType());
    }

    /**
     * Which columns a row has, and which row comes first, does not matter to their existence; but an aggregate makes a row of no rows, and what is
     * distinct can be counted off.
     */
    private static QueryStatement probing(QueryStatement statement) {
        if (!(statement instanceof SelectStatement query)) {
            return statement;
        }
        List<Expression<?>> items = query.items().stream()
                .<Expression<?>>map(SelectItem::expression)
                .toList();
        boolean itemsMatter = query.from().isEmpty()
                || (query.distinct() && query.offset() != null)
                || Walk.within(items).hasAggregates();
        return itemsMatter
                ? query
                : query.withItems(List.of(SelectItem.of(Literal.number(1))))
                        .withDistinct(false)
                        .withTies(false)
                        .withOrderBy(List.of());
    }
}
