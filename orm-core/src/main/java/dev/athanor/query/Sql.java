// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.Logical;
import dev.athanor.ast.NoCondition;
import dev.athanor.ast.RowValue;
import dev.athanor.ast.Tuple;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where statements begin; {@code import static dev.athanor.query.Sql.*} brings all that this class and its parents say into a file.
 *
 * <p>Statements are immutable values: build them once, keep them, share them between threads, extend them.
 */
public final class Sql extends TableExpressions {
    private Sql() {}

    /** {@code select … from table}: all columns of a table, read as its entity. */
    public static <E> Select<E> select(Table<E> table) {
        return Select.of(new EntityProjection<>(table));
    }

    /** {@code select expression}: one value of each row, null for NULL; from the table it belongs to unless {@code from} says otherwise. */
    public static <T> Select<T> select(Expression<T> expression) {
        return Select.of(new ValueProjection<>(expression));
    }

    /** {@code select one, two}: several values of each row, read as a tuple; a row that is compared with these has the same types. */
    public static <T extends Tuple> Select<T> select(RowValue<T> row) {
        return Select.of(new TupleProjection<>(row));
    }

    /** {@code select …}: several values of each row, read as {@code into(…)} says; from the table they belong to unless {@code from} says otherwise. */
    public static <R> Select<R> select(Projection<R> projection) {
        return Select.of(projection);
    }

    /** {@code ?}: a place in a kept query for a value that {@link Select#bind} gives when the query is run. */
    public static <T> NamedParameter<T> param(String name, SqlType<T> type) {
        return new NamedParameter<>(name, type);
    }

    /** {@code insert into table}: goes on with {@code values}, {@code set} or {@code columns}. */
    public static <E> Insert<E> insertInto(Table<E> table) {
        return Insert.into(table);
    }

    /** {@code update table}: goes on with {@code set}, and with {@code where} or {@code everyRow}. */
    public static <E> Update<E> update(Table<E> table) {
        return Update.of(table);
    }

    /** {@code delete from table}: goes on with {@code where} or {@code everyRow}. */
    public static <E> Delete<E> deleteFrom(Table<E> table) {
        return Delete.from(table);
    }

    /** {@code merge into table}: goes on with {@code using(source, on)}, then with branches. */
    public static <E> Merge.Into<E> mergeInto(Table<E> table) {
        return new Merge.Into<>(table);
    }

    /** All conditions hold; those left out by {@link #when} do not count, and without any this is no condition. */
    public static Condition and(Condition... conditions) {
        return Logical.of(Logical.Operator.AND, List.of(conditions));
    }

    /** One of the conditions holds; those left out by {@link #when} do not count, and without any this is no condition. */
    public static Condition or(Condition... conditions) {
        return Logical.of(Logical.Operator.OR, List.of(conditions));
    }

    /** All conditions of a list hold; none at all is no condition. */
    public static Condition allOf(Collection<? extends Condition> conditions) {
        return Logical.of(Logical.Operator.AND, List.copyOf(conditions));
    }

    /** One condition of a list holds; none at all is no condition, so that nothing is left out: where an empty list shall match nothing, use {@code in}. */
    public static Condition anyOf(Collection<? extends Condition> conditions) {
        return Logical.of(Logical.Operator.OR, List.copyOf(conditions));
    }

    /** {@code not condition}; unknown stays unknown. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** The condition if the flag is set, otherwise no condition: it vanishes from {@code where} and from every chain of {@code and} and {@code or}. */
    public static Condition when(boolean flag, Condition condition) {
        return flag ? condition : NoCondition.NONE;
    }

    /** The condition made of a value, such as {@code when(minimum, USER.age::ge)}, or no condition where the value is null. */
    public static <T> Condition when(@Nullable T value, Function<? super T, ? extends Condition> condition) {
        return value == null ? NoCondition.NONE : condition.apply(value);
    }
}
