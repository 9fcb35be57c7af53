// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.CommonTable;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Criterion;
import dev.athanor.ast.DerivedTable;
import dev.athanor.ast.Expression;
import dev.athanor.ast.GroupingElement;
import dev.athanor.ast.Join;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.RowLock;
import dev.athanor.ast.SelectStatement;
import dev.athanor.ast.Source;
import dev.athanor.error.StatementBuildException;
import dev.athanor.schema.Fetch;
import dev.athanor.schema.Relation;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code select …}: a query as an immutable value; each method returns a changed copy.
 *
 * <p>Tables that are reached through to-one paths, such as {@code ORDER.user()}, are joined by themselves. A query of one column can stand inside another
 * statement: {@code in(select(…))}, {@code scalar(select(…))}, {@code exists(select(…))}; tables of the enclosing statement may be used in it.
 *
 * @param <R> what a row is read as
 */
public final class Select<R> extends CompiledOnce implements RowQuery<R> {
    private final Projection<R> projection;
    private final SelectStatement statement;
    private final List<Fetch<?>> fetches;
    private volatile @Nullable Object kept;

    private Select(Projection<R> projection, SelectStatement statement, List<Fetch<?>> fetches) {
        this.projection = projection;
        this.statement = statement;
        this.fetches = fetches;
    }

    static <R> Select<R> of(Projection<R> projection) {
        return new Select<>(projection, SelectStatement.of(projection.items()), List.of());
    }

    /** The query with the projection's items instead of its own. */
    static <R> Select<R> of(Projection<R> projection, SelectStatement query) {
        return new Select<>(projection, query.withItems(projection.items()), List.of());
    }

    private Select<R> with(SelectStatement changed) {
        return new Select<>(projection, changed, fetches);
    }

    /** {@code from first, more}: instead of the table that is selected; several must be connected by conditions. */
    public Select<R> from(Source first, Source... more) {
        return with(statement.withFrom(
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList()));
    }

    /** {@code join table on condition}. */
    public Select<R> join(Source table, Condition on) {
        return with(Joins.add(statement, Join.Kind.INNER, table, on));
    }

    /** {@code left join table on condition}: rows without a match stay, with NULLs. */
    public Select<R> leftJoin(Source table, Condition on) {
        return with(Joins.add(statement, Join.Kind.LEFT, table, on));
    }

    /** {@code right join table on condition}: rows of the new table without a match are there, with NULLs. */
    public Select<R> rightJoin(Source table, Condition on) {
        return with(Joins.add(statement, Join.Kind.RIGHT, table, on));
    }

    /** {@code full join table on condition}: rows of both sides without a match are there, with NULLs. */
    public Select<R> fullJoin(Source table, Condition on) {
        return with(Joins.add(statement, Join.Kind.FULL, table, on));
    }

    /** {@code cross join table}: every pair of rows. */
    public Select<R> crossJoin(Source table) {
        return with(Joins.add(statement, Join.Kind.CROSS, table, null));
    }

    /** {@code join table on} the relation's keys. An alias on either side: {@code o.items} of an alias {@code o}, and the alias of the table joined. */
    public <T> Select<R> join(Relation<?, T> relation, Table<T> table) {
        return with(Joins.add(statement, Join.Kind.INNER, relation, table));
    }

    /** {@code left join table on} the relation's keys: rows without a match stay, with NULLs. */
    public <T> Select<R> leftJoin(Relation<?, T> relation, Table<T> table) {
        return with(Joins.add(statement, Join.Kind.LEFT, relation, table));
    }

    /** {@code join lateral (query) alias on true}: each row with each row of a lateral query. */
    public Select<R> joinLateral(DerivedTable lateral) {
        return with(Joins.addLateral(statement, Join.Kind.INNER, lateral));
    }

    /** {@code left join lateral (query) alias on true}: rows for which the lateral query yields none stay, with NULLs. */
    public Select<R> leftJoinLateral(DerivedTable lateral) {
        return with(Joins.addLateral(statement, Join.Kind.LEFT, lateral));
    }

    /** {@code where condition and more}; when repeated, all conditions must hold. */
    public Select<R> where(Condition condition, Condition... more) {
        return with(statement.withWhere(Conditions.all(statement.where(), condition, more)));
    }

    /** {@code group by first, more}: expressions, or several groupings at once by {@code rollup}, {@code cube} and {@code groupingSets}; appended when repeated. */
    public Select<R> groupBy(GroupingElement first, GroupingElement... more) {
        return with(statement.withGroupBy(appended(statement.groupBy(), first, more)));
    }

    /** {@code having condition and more}: a condition on the groups; when repeated, all conditions must hold. */
    public Select<R> having(Condition condition, Condition... more) {
        return with(statement.withHaving(Conditions.all(statement.having(), condition, more)));
    }

    /** {@code order by first, more}, ascending; appended when repeated. */
    public Select<R> orderBy(Expression<?> first, Expression<?>... more) {
        return with(statement.withOrderBy(appended(statement.orderBy(), Orderings.ascending(first, more))));
    }

    /** {@code order by first, more}; appended when repeated. */
    public Select<R> orderBy(Ordering first, Ordering... more) {
        return with(statement.withOrderBy(appended(statement.orderBy(), first, more)));
    }

    /** {@code order by} what a list says, such as one that {@link Sorting} made; appended when repeated, and nothing without terms. */
    public Select<R> orderBy(List<Ordering> terms) {
        return with(statement.withOrderBy(appended(statement.orderBy(), terms)));
    }

    @Override
    public Select<R> limit(long rows) {
        return with(statement.withLimit(Limits.of("limit", rows), statement.offset()));
    }

    @Override
    public Select<R> offset(long rows) {
        return with(statement.withLimit(statement.limit(), Limits.of("offset", rows)));
    }

    /** {@code fetch first … rows with ties}: rows that equal the last one in the order come as well; behind {@link #limit} and an order. */
    public Select<R> withTies() {
        Limits.refuseTiesWithout(statement.limit(), statement.orderBy());
        return with(statement.withTies(true));
    }

    /** {@code select distinct}: equal rows are returned once. */
    public Select<R> distinct() {
        return with(statement.withDistinct(true));
    }

    /** {@code select distinct on (first, more)}: the first row, in the order of the query, of those that are equal in these; the order must begin with them. */
    public Select<R> distinctOn(Expression<?> first, Expression<?>... more) {
        return with(statement.withDistinctOn(Stream.<Expression<?>>concat(Stream.of(first), Arrays.stream(more))
                .toList()));
    }

    /** {@code for update}: locks the rows against changes and other locks until the transaction ends. */
    public Select<R> forUpdate() {
        return locked(RowLock.Strength.UPDATE);
    }

    /** {@code for no key update}: as {@link #forUpdate()}, but rows that refer to these may still be inserted. */
    public Select<R> forNoKeyUpdate() {
        return locked(RowLock.Strength.NO_KEY_UPDATE);
    }

    /** {@code for share}: locks the rows against changes until the transaction ends; others may lock them so as well. */
    public Select<R> forShare() {
        return locked(RowLock.Strength.SHARE);
    }

    /** {@code for key share}: locks the rows against deletion and changes of their keys until the transaction ends. */
    public Select<R> forKeyShare() {
        return locked(RowLock.Strength.KEY_SHARE);
    }

    /** {@code nowait}: fails at once when a row is locked by another transaction. */
    public Select<R> nowait() {
        return waiting("nowait", RowLock.Wait.NOWAIT);
    }

    /** {@code skip locked}: leaves out the rows that another transaction has locked. */
    public Select<R> skipLocked() {
        return waiting("skipLocked", RowLock.Wait.SKIP_LOCKED);
    }

    /** {@code with first, more}: common table expressions that are written though nobody reads them, such as changes; those that are read come by themselves. */
    public Select<R> with(CommonTable first, CommonTable... more) {
        return with(statement.with(Commons.appended(statement.with(), first, more)));
    }

    /** Rows that are marked as deleted are there as well, in this query, in what stands in it, and in the relations that it loads. */
    public Select<R> withDeleted() {
        return with(statement.without(Exempt.also(statement.without(), Criterion.SOFT_DELETE)));
    }

    /** The rows of all tenants are there, in this query, in what stands in it, and in the relations that it loads. */
    public Select<R> acrossTenants() {
        return with(statement.without(Exempt.also(statement.without(), Criterion.TENANT)));
    }

    /** The relations to be loaded with the entities, as a tree; added to when repeated. For a query of an entity only. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Select<R> with(Fetch<R>... relations) {
        if (root() == null) {
            throw new StatementBuildException("with(…) loads relations of an entity, and this query selects "
                    + statement.items().size() + " expressions: select the entity, or join the relation");
        }
        List<Fetch<?>> all =
                Stream.concat(fetches.stream(), Arrays.stream(relations)).toList();
        return new Select<>(projection, statement, all);
    }

    /** The query as a tree; where no table was named, the select list's own one stands in {@code from}. */
    @Override
    public SelectStatement statement() {
        return Roots.named(statement, projection);
    }

    @Override
    public Projection<R> projection() {
        return projection;
    }

    /** The relations named by {@link #with}, in their order; empty for none. */
    public List<Fetch<?>> fetches() {
        return fetches;
    }

    /** The table whose entity is selected; null when expressions are selected. */
    public @Nullable Table<R> root() {
        return projection instanceof EntityProjection<R> entity ? entity.table() : null;
    }

    /**
     * What a session makes of this query to run it, kept with it, so that a query that is run again finds it made; threads that race make the same. For
     * sessions, not for applications.
     */
    public <T> T kept(Class<T> type, Function<? super Select<R>, ? extends T> made) {
        Object present = kept;
        if (type.isInstance(present)) {
            return type.cast(present);
        }
        T fresh = made.apply(this);
        kept = fresh;
        return fresh;
    }

    /**
     * The rows of this query that belong to one row of the query that selects them, as a list: {@code join lateral (select array_agg(…) …) alias on true}. The
     * query is run for each row around it, whose columns it may use; in one statement, with values of exactly their types, and in its own order.
     *
     * @throws StatementBuildException when it selects entities
     */
    public Projection<List<R>> asList(String alias) {
        return ListProjection.of(this, alias);
    }

    /**
     * This query with values for its named parameters, to be run; it is compiled once for all values. What else shall be done with it is done before:
     * {@code query.limit(10).bind(…)}, {@code query.counting().bind(…)}.
     */
    public BoundQuery<R> bind(NamedParameter.Value... values) {
        return BoundQuery.of(this, values);
    }

    /** {@code of tables}: the lock said last is on the rows of these only. */
    public Select<R> of(Source first, Source... more) {
        RowLock lock = lastLock("of");
        List<Source> tables =
                Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
        return relocked(new RowLock(lock.strength(), tables, lock.whenLocked()));
    }

    private Select<R> locked(RowLock.Strength strength) {
        return with(statement.withLocks(appended(statement.locks(), new RowLock(strength, RowLock.Wait.WAIT))));
    }

    private Select<R> waiting(String method, RowLock.Wait wait) {
        RowLock lock = lastLock(method);
        return relocked(new RowLock(lock.strength(), lock.of(), wait));
    }

    private RowLock lastLock(String method) {
        List<RowLock> locks = statement.locks();
        if (locks.isEmpty()) {
            throw new StatementBuildException(
                    method + "(…) belongs to a row lock: say forUpdate() or one of its relatives before it");
        }
        return locks.get(locks.size() - 1);
    }

    private Select<R> relocked(RowLock lock) {
        List<RowLock> before = statement.locks().subList(0, statement.locks().size() - 1);
        return with(statement.withLocks(appended(before, lock)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> List<T> appended(List<? extends T> present, T first, T... more) {
        List<T> all = new ArrayList<>(present);
        all.add(first);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static <T> List<T> appended(List<T> present, List<T> more) {
        List<T> all = new ArrayList<>(present);
        all.addAll(more);
        return all;
    }
}
