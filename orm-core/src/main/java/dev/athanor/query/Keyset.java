// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Cast;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.FromItem;
import dev.athanor.ast.Join;
import dev.athanor.ast.Labelled;
import dev.athanor.ast.Literal;
import dev.athanor.ast.Node;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.ast.TableSource;
import dev.athanor.ast.Walk;
import dev.athanor.compile.Dialect;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Column;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query that is read page by page from a position in its order, rather than by counting rows: however far the page, the server begins at the position,
 * and rows that come or go meanwhile move nothing.
 *
 * <p>A position is what one row has in the order, as texts that the server wrote and reads again, so that each value is exactly what it was.
 *
 * @param <R> what a row is read as
 */
public final class Keyset<R> {
    private final Select<R> query;
    private final SelectStatement statement;
    private final List<Term> terms;

    /**
     * A row, and its position in the order.
     *
     * @param position a text for each term of the order, null where that is NULL
     * @param <R> what a row is read as
     */
    public record Positioned<R>(R row, List<@Nullable String> position) {}

    /** One term of the order, as it is walked in one direction. */
    private record Term(Expression<?> expression, boolean descending, boolean nullsLast, boolean mayBeNull) {
        Term reversed() {
            return new Term(expression, !descending, !nullsLast, mayBeNull);
        }

        /** The server takes NULL for larger than any value, which needs no words. */
        Ordering ordering() {
            boolean byDefault = !mayBeNull || nullsLast != descending;
            return new Ordering(
                    expression,
                    descending,
                    byDefault ? Ordering.Nulls.DEFAULT : nullsLast ? Ordering.Nulls.LAST : Ordering.Nulls.FIRST);
        }
    }

    private Keyset(Select<R> query, SelectStatement statement, List<Term> terms) {
        this.query = query;
        this.statement = statement;
        this.terms = terms;
    }

    /**
     * The query as one to be read by positions.
     *
     * @throws StatementBuildException when it has no order, or one that two rows may share; when it has groups, {@code distinct} or a limit of its own
     */
    public static <R> Keyset<R> of(Select<R> query) {
        SelectStatement statement = query.statement();
        refuseUnfit(statement);
        UniqueOrder.check(statement);
        boolean outer = statement.from().stream().anyMatch(Keyset::hasOuterJoin);
        List<Term> terms = statement.orderBy().stream()
                .map(ordering -> new Term(
                        bare(ordering.expression()),
                        ordering.descending(),
                        ordering.nulls() == Ordering.Nulls.LAST
                                || (ordering.nulls() == Ordering.Nulls.DEFAULT && !ordering.descending()),
                        outer || mayBeNull(ordering.expression())))
                .toList();
        return new Keyset<>(query, statement, terms);
    }

    private static void refuseUnfit(SelectStatement query) {
        if (query.orderBy().isEmpty()) {
            throw new StatementBuildException(
                    "pages by cursor follow the order of the query, and it has none: say orderBy(…), ending with a"
                            + " key");
        }
        if (query.limit() != null || query.offset() != null) {
            throw new StatementBuildException(
                    "a page says itself how many rows it has: leave out limit(…) and offset(…) of the query");
        }
        List<Expression<?>> computed = new ArrayList<>();
        query.items().forEach(item -> computed.add(item.expression()));
        query.orderBy().forEach(ordering -> computed.add(ordering.expression()));
        boolean grouped = query.distinct()
                || !query.distinctOn().isEmpty()
                || !query.groupBy().isEmpty()
                || query.having() != null
                || Walk.within(computed).hasAggregates();
        boolean windowed = query.orderBy().stream()
                .anyMatch(ordering ->
                        !Walk.within(List.of(ordering.expression())).windows().isEmpty());
        if (grouped || windowed) {
            throw new StatementBuildException(
                    "pages by cursor go on behind a row of a table, and the rows of this query are made of several:"
                            + " page it by PageRequest instead");
        }
    }

    private static boolean hasOuterJoin(FromItem item) {
        FromItem left = item;
        while (left instanceof Join join) {
            if (join.kind() != Join.Kind.INNER && join.kind() != Join.Kind.CROSS) {
                return true;
            }
            left = join.left();
        }
        return false;
    }

    private static Expression<?> bare(Expression<?> expression) {
        return expression instanceof Labelled<?> labelled ? labelled.expression() : expression;
    }

    private static boolean mayBeNull(Expression<?> expression) {
        return !(Node.of(expression) instanceof Column<?, ?> column)
                || column.definition().nullable()
                || isBehindOptionalPath(column.source());
    }

    private static boolean isBehindOptionalPath(Source source) {
        for (TableSource.Path path = TableSource.pathTo(source);
                path != null;
                path = TableSource.pathTo(path.parent())) {
            if (path.optional()) {
                return true;
            }
        }
        return false;
    }

    /** The query that is paged. */
    public Select<R> query() {
        return query;
    }

    /** What the query is, without values: equal for queries of which one understands the positions of the other. */
    public String shape() {
        StringBuilder shape = new StringBuilder(query.sql(Dialect.GENERIC));
        terms.forEach(term -> shape.append(' ').append(term.expression.type().sqlName()));
        return shape.toString();
    }

    /**
     * At most so many rows with their positions; in the order of the query, or in the opposite one.
     *
     * @param behind the rows behind this position, without the one that has it; null for the first ones
     * @throws StatementBuildException when the position is not one of this query's order
     */
    public Select<Positioned<R>> rows(@Nullable List<@Nullable String> behind, boolean backwards, long limit) {
        List<Term> walked = backwards ? terms.stream().map(Term::reversed).toList() : terms;
        SelectStatement page = statement
                .withOrderBy(walked.stream().map(Term::ordering).toList())
                .withLimit(Limits.of("limit", limit), null);
        if (behind != null) {
            if (behind.size() != terms.size()) {
                throw new StatementBuildException(
                        "the position has " + behind.size() + " values and the order of the query " + terms.size()
                                + " terms: give the query that made the position");
            }
            page = page.withWhere(Conditions.all(page.where(), behind(walked, behind)));
        }
        List<Expression<?>> expressions = new ArrayList<>();
        terms.forEach(term -> expressions.add(term.expression));
        return Select.of(new PositionedProjection<>(query.projection(), expressions), page);
    }

    /** {@code (one, two) > (?, ?)} where an index can be walked by it, else term by term. */
    private static Condition behind(List<Term> terms, List<@Nullable String> position) {
        boolean uniform =
                terms.stream().allMatch(term -> !term.mayBeNull && term.descending == terms.get(0).descending);
        if (!uniform || terms.size() == 1) {
            return behind(terms, position, 0);
        }
        List<Expression<?>> expressions = new ArrayList<>();
        List<Expression<?>> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            expressions.add(terms.get(i).expression);
            values.add(value(terms.get(i), Objects.requireNonNull(position.get(i), "a value that is not null")));
        }
        return beyond(new RowValue<>(expressions), terms.get(0).descending, new RowValue<>(values));
    }

    /** Behind in this term, or level in it and behind in the next ones; said so that an index over the first term can be walked where it has no nulls. */
    private static Condition behind(List<Term> terms, List<@Nullable String> position, int first) {
        Term term = terms.get(first);
        String text = position.get(first);
        Condition strictly = strictlyBehind(term, text);
        if (first == terms.size() - 1) {
            return strictly == null ? Condition.of(Literal.bool(false)) : strictly;
        }
        Condition next = behind(terms, position, first + 1);
        if (!term.mayBeNull && text != null && strictly != null) {
            return atLeast(term, value(term, text)).and(strictly.or(next));
        }
        Condition level = text == null ? term.expression.isNull() : level(term.expression, value(term, text));
        return strictly == null ? level.and(next) : strictly.or(level.and(next));
    }

    private static @Nullable Condition strictlyBehind(Term term, @Nullable String text) {
        if (text == null) {
            return term.nullsLast ? null : term.expression.isNotNull();
        }
        Condition beyond = beyond(term.expression, term.descending, value(term, text));
        return term.mayBeNull && term.nullsLast ? beyond.or(term.expression.isNull()) : beyond;
    }

    private static Condition beyond(Expression<?> expression, boolean descending, Expression<?> value) {
        return new Comparison(descending ? Comparison.Operator.LESS : Comparison.Operator.GREATER, expression, value);
    }

    private static Condition level(Expression<?> expression, Expression<?> value) {
        return new Comparison(Comparison.Operator.EQUAL, expression, value);
    }

    private static Condition atLeast(Term term, Expression<?> value) {
        return new Comparison(
                term.descending ? Comparison.Operator.LESS_OR_EQUAL : Comparison.Operator.GREATER_OR_EQUAL,
                term.expression,
                value);
    }

    /** The text goes back through the server's own reading of it. */
    private static Expression<?> value(Term term, String text) {
        return new Cast<>(
                Parameter.of(text, SqlTypes.TEXT), term.expression.type().unlimited());
    }
}
