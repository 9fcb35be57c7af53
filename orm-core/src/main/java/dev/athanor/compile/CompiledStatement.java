// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import dev.athanor.ast.Parameter;
import dev.athanor.ast.TableReference;
import dev.athanor.ast.TableSource;
import dev.athanor.error.StatementBuildException;
import dev.athanor.type.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A statement as it is sent: its text with a {@code ?} for each parameter, and the parameters in the order of their markers. */
public final class CompiledStatement {
    /** What stands among {@link #tables()} where a function is called that is not known, for it may read any table. */
    public static final String ANY_TABLE = "*";

    private final String sql;
    private final List<Parameter<?>> parameters;
    private final String label;
    private final Set<String> tables;
    private final boolean plainRead;

    /** Keeps the tables, which are no set of the caller's. */
    CompiledStatement(String sql, List<Parameter<?>> parameters, String label, Set<String> tables, boolean plainRead) {
        this.sql = sql;
        this.parameters = List.copyOf(parameters);
        this.label = label;
        this.tables = tables;
        this.plainRead = plainRead;
    }

    /** A statement that changes rows and whose text was written elsewhere, such as those of a flush. */
    public static CompiledStatement change(
            String sql, List<Parameter<?>> parameters, String label, TableReference table) {
        return new CompiledStatement(sql, parameters, label, Set.of(nameOf(table.source())), false);
    }

    /** A statement that needs no transaction and whose text was written elsewhere, such as one that takes keys from a sequence. */
    public static CompiledStatement read(String sql, List<Parameter<?>> parameters, String label) {
        return new CompiledStatement(sql, parameters, label, Set.of(), true);
    }

    /** The same text with other values; one parameter for each marker, of the same type as the one that stands there. */
    public CompiledStatement with(List<Parameter<?>> others) {
        return new CompiledStatement(sql, others, label, tables, plainRead);
    }

    /**
     * The same text with other values; one parameter for each marker, of the same type as the one that stands there.
     *
     * @throws dev.athanor.error.ConversionException when a value is one that no column of its type could hold
     */
    public CompiledStatement withChecked(List<Parameter<?>> others) {
        List<Parameter<?>> all = new ArrayList<>(others.size());
        others.forEach(value -> all.add(ParameterWriter.checked(value)));
        return with(all);
    }

    /**
     * The same text with other values at its first markers, each of the type of the one that stands there.
     *
     * @throws dev.athanor.error.ConversionException when a value is one that no column of its type could hold
     */
    public CompiledStatement withFirst(List<Parameter<?>> values) {
        Parameter<?>[] all = parameters.toArray(new Parameter<?>[0]);
        for (int i = 0; i < values.size(); i++) {
            all[i] = ParameterWriter.checked(values.get(i));
        }
        return with(List.of(all));
    }

    /**
     * The same text with values for the parameters that have names.
     *
     * @throws StatementBuildException when one of them has no value, or a value no parameter of its name and type
     * @throws dev.athanor.error.ConversionException when a value is one that no column of its type could hold
     */
    public CompiledStatement bound(Map<String, Parameter<?>> values) {
        List<Parameter<?>> all = new ArrayList<>(parameters.size());
        Set<String> missing = new TreeSet<>(values.keySet());
        for (Parameter<?> parameter : parameters) {
            String name = parameter.name();
            all.add(name == null ? parameter : ParameterWriter.checked(valueOf(parameter, name, values)));
            missing.remove(name == null ? "" : name);
        }
        if (!missing.isEmpty()) {
            throw new StatementBuildException("\"" + label + "\" has no parameter " + String.join(", ", missing)
                    + ": give values for those that it has");
        }
        return with(all);
    }

    private Parameter<?> valueOf(Parameter<?> parameter, String name, Map<String, Parameter<?>> values) {
        Parameter<?> value = values.get(name);
        if (value == null || !value.type().equals(parameter.type())) {
            throw new StatementBuildException("the parameter \"" + name + "\" of \"" + label
                    + "\" has no value of type " + parameter.type().sqlName()
                    + ": give one by bind(…), made by is(…) of the same parameter");
        }
        return value;
    }

    /** {@code explain} of this statement, which asks for its plan; analyzed, the server runs it to find out what it takes. */
    public CompiledStatement explained(boolean analyzed) {
        return new CompiledStatement(
                (analyzed ? "explain (analyze) " : "explain ") + sql,
                parameters,
                "explain " + label,
                tables,
                plainRead || !analyzed);
    }

    /** The text: one line, with {@code ?} where a parameter is bound; it depends on the statement's shape only, never on a value. */
    public String sql() {
        return sql;
    }

    /** The text on several lines, for people: each clause on its own, queries in parentheses indented; see {@link SqlLayout}. */
    public String formatted() {
        return SqlLayout.of(sql);
    }

    /**
     * The text with the values in it, each as {@link dev.athanor.type.SqlType#literal} writes it, to be read or given to psql. It is not for sending: text with
     * values is parsed anew for each of them, and whole numbers say no more whether they were {@code integer} or {@code bigint}. It shows what the values are, so
     * keep it out of logs where they are secret.
     *
     * @param json the writer of documents, such as {@code database.platform().json()}
     * @throws StatementBuildException when a named parameter has no value, or the dialect leaves open which question marks are parameters
     */
    public String literal(JsonCodec json) {
        return LiteralSql.of(sql, parameters, json);
    }

    /** The parameters, one for each marker, in their order. */
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    /** What the statement does, in a few words without values, such as {@code select users} or {@code insert into users}; for errors and logs. */
    public String label() {
        return label;
    }

    /** The tables that the statement reads or writes, subqueries included, with the schema they are declared in, where there is one: {@code users}, {@code shop.users}; and {@link #ANY_TABLE}. */
    public Set<String> tables() {
        return tables;
    }

    /** Whether the statement reads or writes the table, under whatever alias, or may do so. */
    public boolean touches(TableReference table) {
        return tables.contains(nameOf(table.source())) || tables.contains(ANY_TABLE);
    }

    /** Whether this is a query that takes no lock and calls only functions known to change nothing, so that it needs no transaction of its own. */
    public boolean isPlainRead() {
        return plainRead;
    }

    /** A table's name as {@link #tables()} holds it. */
    public static String nameOf(TableSource table) {
        return table.schema().isEmpty() ? table.name() : table.schema() + "." + table.name();
    }

    /** The text; parameters are left out, since they hold values. */
    @Override
    public String toString() {
        return sql;
    }
}
