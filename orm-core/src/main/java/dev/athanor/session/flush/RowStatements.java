// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.flush;

import dev.athanor.ast.Parameter;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.compile.Dialect;
import dev.athanor.compile.RowArrays;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.session.state.Compilation;
import dev.athanor.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a flush: one text for each way of writing a table, whatever the number of rows. */
final class RowStatements {
    private final Dialect dialect;
    private final ExpectedRows expected;
    private final InsertStatements inserts;
    private final OneRowStatements single;

    RowStatements(Compilation compilation, KeptInserts kept) {
        this.dialect = compilation.dialect();
        this.inserts = new InsertStatements(dialect, kept);
        this.expected = new ExpectedRows(compilation);
        this.single = new OneRowStatements(dialect, expected);
    }

    /** A step's statement; where it stands in its plan comes back when it fails. */
    <E> CompiledStatement of(RowStep<E> step, int index) {
        if (OneRowStatements.write(step)) {
            return single.of(step, index);
        }
        return switch (step.way().kind()) {
            case INSERT -> inserts.of(step);
            case LOCK -> lock(step);
            case UPDATE -> update(step, index);
            case MASKED_UPDATE -> maskedUpdate(step, index);
            case MARK -> mark(step, index);
            case DELETE -> delete(step, index);
        };
    }

    /** What a statement reads back: the key, which finds the entry, and what the server made. */
    static <E> List<Column<E, ?>> returned(RowStep<E> step) {
        List<Column<E, ?>> columns = new ArrayList<>(step.table().keyColumns());
        columns.addAll(step.way().readBack());
        return columns;
    }

    static String label(RowStep<?> step) {
        return (step.way().kind() == Way.Kind.DELETE ? "delete from " : "update ") + step.table();
    }

    /** Locks rows in key order, whatever their versions: what is missing or stale is told by the statement that writes it. */
    private <E> CompiledStatement lock(RowStep<E> step) {
        KeyedTable<E, ?> table = step.table();
        RowArrays<RowChange<E>> rows = new RowArrays<>(dialect, step.rows());
        table.keyColumns()
                .forEach(column -> rows.add(column.type(), ExpectedRows.nameOf(column), row -> row.found(column)));
        String sql = "with " + rows.numbered() + ", " + locked(table, keyMatches(table), "update")
                + " select count(*) from locked";
        return CompiledStatement.change(sql, rows.parameters(), "lock " + table, table);
    }

    /**
     * {@code update … from unnest(…)}, behind a lock of the rows in key order, without which two sessions deadlock; raises on the server when a row is
     * missing or has another version.
     */
    private <E> CompiledStatement update(RowStep<E> step, int index) {
        RowArrays<RowChange<E>> rows = expected.input(step);
        List<Column<E, ?>> columns = step.way().columns();
        columns.forEach(column -> rows.add(column.type(), ExpectedRows.nameOf(column), row -> row.written(column)));
        String assignments = columns.stream()
                .map(column -> quoted(column) + " = " + locked(column))
                .collect(Collectors.joining(", "));
        return updated(step, rows, assignments, index);
    }

    /** An update whose rows have columns of their own: each carries bits that say which of its values are meant. */
    private <E> CompiledStatement maskedUpdate(RowStep<E> step, int index) {
        RowArrays<RowChange<E>> rows = expected.input(step);
        ColumnMask<E> mask = new ColumnMask<>(step.way().columns());
        mask.addTo(rows);
        for (Column<E, ?> column : step.way().columns()) {
            rows.add(
                    column.type(),
                    ExpectedRows.nameOf(column),
                    row -> row.columns().contains(column) ? row.written(column) : null);
        }
        String assignments = step.way().columns().stream()
                .map(column -> quoted(column) + " = case when " + mask.test(column) + " then " + locked(column)
                        + " else target." + quoted(column) + " end")
                .collect(Collectors.joining(", "));
        return updated(step, rows, assignments, index);
    }

    private <E> CompiledStatement updated(
            RowStep<E> step, RowArrays<RowChange<E>> rows, String assignments, int index) {
        KeyedTable<E, ?> table = step.table();
        String change = "update " + dialect.tableName(table) + " as target set " + assignments + " from locked where "
                + expected.condition(step, "locked") + " returning locked.n" + readBack(step);
        String locked = locked(table, expected.condition(step, "input"), "no key update");
        return checked(step, rows, locked, change, RowArrays.NUMBER, index);
    }

    /** What an update yields besides the number of the row; nothing where the server computes nothing. */
    private <E> String readBack(RowStep<E> step) {
        return step.way().readBack().isEmpty()
                ? ""
                : returned(step).stream()
                        .map(column -> ", target." + quoted(column) + " as " + made(column))
                        .collect(Collectors.joining());
    }

    /** A name that no column of the input has. */
    private static String made(Column<?, ?> column) {
        return "made_" + column.ordinal();
    }

    /** {@code update … set deleted_at = now(), version = version + 1 from unnest(…)}, locked and checked as an update. */
    private <E> CompiledStatement mark(RowStep<E> step, int index) {
        return updated(step, expected.input(step), DeletionMark.of(step.table(), "target.", dialect), index);
    }

    /** {@code delete … where id = any (…)}, or {@code using} for a key of several columns; locked and checked as an update. */
    private <E> CompiledStatement delete(RowStep<E> step, int index) {
        KeyedTable<E, ?> table = step.table();
        RowArrays<RowChange<E>> rows = expected.input(step);
        if (table.keyColumns().size() > 1) {
            String change = "delete from " + dialect.tableName(table) + " as target using locked where "
                    + expected.condition(step, "locked") + " returning locked.n";
            String locked = locked(table, expected.condition(step, "input"), "update");
            return checked(step, rows, locked, change, RowArrays.NUMBER, index);
        }
        Column<E, ?> key = table.keyColumns().get(0);
        String name = dialect.identifier(ExpectedRows.nameOf(key));
        String locked = expected.of(step).size() > 1
                ? locked(table, expected.condition(step, "input"), "update")
                : "locked as materialized (select target." + quoted(key) + " as " + name + " from "
                        + found(key, "input") + " order by target." + quoted(key) + " for update)";
        String change = "delete from " + found(key, "locked") + " returning target." + quoted(key) + " as " + name;
        return checked(step, rows, locked, change, name, index);
    }

    /** {@code products as target where target.id = any (array(select id from locked))}: the server looks for all keys in one pass over the index. */
    private String found(Column<?, ?> key, String keys) {
        return dialect.tableName(key.source()) + " as target where target." + quoted(key) + " = any (array(select "
                + dialect.identifier(ExpectedRows.nameOf(key)) + " from " + keys + "))";
    }

    /** Where rows are read back, the check is a condition on none of their columns, as that of an insert. */
    private <E> CompiledStatement checked(
            RowStep<E> step, RowArrays<RowChange<E>> rows, String locked, String change, String compared, int index) {
        KeyedTable<E, ?> table = step.table();
        String check = FlushFailures.staleCheck(table, compared);
        String end = step.way().readBack().isEmpty()
                ? check
                : returned(step).stream().map(RowStatements::made).collect(Collectors.joining(", ", "select ", ""))
                        + " from changed where (" + check + ") is null";
        String sql = "with " + rows.numbered() + ", " + locked + ", changed as (" + change + ") " + end;
        List<Parameter<?>> parameters = new ArrayList<>(rows.parameters());
        parameters.add(FlushFailures.step(index));
        parameters.add(Parameter.of(step.rows().size(), SqlTypes.INTEGER));
        return CompiledStatement.change(sql, parameters, label(step), table);
    }

    /** {@code locked}: the rows of the input that are there, locked in key order. The change joins them once more by their keys, and needs no other part of the input. */
    private <E> String locked(KeyedTable<E, ?> table, String matches, String lock) {
        String key = table.keyColumns().stream()
                .map(column -> "target." + quoted(column))
                .collect(Collectors.joining(", "));
        return "locked as materialized (select input.* from " + dialect.tableName(table) + " as target join input on "
                + matches + " order by " + key + " for " + lock + " of target)";
    }

    private <E> String keyMatches(KeyedTable<E, ?> table) {
        return table.keyColumns().stream()
                .map(column ->
                        "target." + quoted(column) + " = input." + dialect.identifier(ExpectedRows.nameOf(column)))
                .collect(Collectors.joining(" and "));
    }

    private String locked(Column<?, ?> column) {
        return "locked." + dialect.identifier(ExpectedRows.nameOf(column));
    }

    private String quoted(Column<?, ?> column) {
        return dialect.identifier(column.columnName());
    }
}
