// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.ast.Parameter;
import dev.athanor.catalog.Catalog;
import dev.athanor.catalog.CatalogExpression;
import dev.athanor.catalog.CatalogName;
import dev.athanor.catalog.CatalogTable;
import dev.athanor.compile.CompiledStatement;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Flight;
import dev.athanor.engine.Reply;
import dev.athanor.engine.Results;
import dev.athanor.query.RowReader;
import dev.athanor.type.Row;
import dev.athanor.type.SqlType;
import dev.athanor.type.SqlTypes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The system catalog of PostgreSQL: four statements for any number of tables, in one flight. */
final class PostgresCatalog implements Catalog {
    private static final SqlType<List<String>> TEXTS = SqlTypes.list(SqlTypes.TEXT);

    private final Channel channel;

    PostgresCatalog(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Map<String, CatalogTable> tables(List<String> names) {
        Flight flight = new Flight();
        Reply<List<Of<Head>>> heads = ask(flight, CatalogText.TABLES, names, PostgresCatalog::head);
        Reply<List<Of<CatalogTable.Column>>> columns = ask(flight, CatalogText.COLUMNS, names, PostgresCatalog::column);
        Reply<List<Of<Object>>> constraints = ask(flight, CatalogText.CONSTRAINTS, names, PostgresCatalog::constraint);
        Reply<List<Of<CatalogTable.Index>>> indexes = ask(flight, CatalogText.INDEXES, names, PostgresCatalog::index);
        channel.fly(flight);
        Map<String, CatalogTable> tables = new LinkedHashMap<>();
        for (Of<Head> head : heads.value()) {
            String table = head.name();
            List<PrimaryKey> keys = of(table, constraints.value(), PrimaryKey.class);
            tables.put(
                    table,
                    new CatalogTable(
                            head.value().name(),
                            head.value().kind(),
                            of(table, columns.value(), CatalogTable.Column.class),
                            keys.isEmpty() ? List.of() : keys.get(0).columns(),
                            of(table, constraints.value(), CatalogTable.Unique.class),
                            of(table, constraints.value(), CatalogTable.ForeignKey.class),
                            of(table, constraints.value(), CatalogTable.Check.class),
                            of(table, indexes.value(), CatalogTable.Index.class),
                            head.value().comment()));
        }
        return tables;
    }

    @Override
    public Map<String, CatalogTable.Enumeration> enumerations(List<String> names) {
        Flight flight = new Flight();
        Reply<List<Of<CatalogTable.Enumeration>>> types = ask(
                flight,
                CatalogText.ENUMERATIONS,
                names.stream().distinct().toList(),
                row -> new CatalogTable.Enumeration(name(row, 2), texts(row, 5)));
        channel.fly(flight);
        return types.value().stream().collect(Collectors.toMap(Of::name, Of::value));
    }

    @Override
    public List<String> namesIn(String schema) {
        Flight flight = new Flight();
        Parameter<String> wanted = Parameter.of(schema, SqlTypes.TEXT);
        Reply<List<String>> names = flight.add(
                CompiledStatement.read(CatalogText.NAMES, List.of(wanted), "list the tables of a schema"),
                Results.list(row -> text(row, 1)));
        channel.fly(flight);
        return names.value();
    }

    @Override
    public Map<CatalogExpression, String> normalised(Set<CatalogExpression> expressions) {
        return new NormalForms(channel).of(List.copyOf(expressions));
    }

    private static <T> Reply<List<Of<T>>> ask(Flight flight, String sql, List<String> names, RowReader<T> reader) {
        CompiledStatement statement =
                CompiledStatement.read(sql, List.of(Parameter.of(names, TEXTS)), "read the catalog");
        return flight.add(statement, Results.list(row -> new Of<>(text(row, 1), reader.read(row))));
    }

    private static <T> List<T> of(String table, List<? extends Of<?>> all, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Of<?> each : all) {
            if (each.name().equals(table) && kind.isInstance(each.value())) {
                found.add(kind.cast(each.value()));
            }
        }
        return found;
    }

    private static Head head(Row row) throws SQLException {
        return new Head(
                name(row, 2), row.booleanValue(5) ? CatalogTable.Kind.TABLE : CatalogTable.Kind.VIEW, row.text(6));
    }

    private static CatalogTable.Column column(Row row) throws SQLException {
        boolean isEnum = row.text(5) != null;
        return new CatalogTable.Column(
                text(row, 2),
                CatalogText.type(text(row, 3)),
                isEnum ? new CatalogTable.Enumeration(name(row, 4), texts(row, 7)) : null,
                row.booleanValue(8),
                row.text(9),
                row.text(10),
                CatalogTable.Sequence.valueOf(text(row, 11)),
                row.text(12));
    }

    private static Object constraint(Row row) throws SQLException {
        String name = text(row, 2);
        List<String> columns = texts(row, 4);
        return switch (text(row, 3)) {
            case "p" -> new PrimaryKey(columns);
            case "u" -> new CatalogTable.Unique(name, columns, row.booleanValue(5), !row.booleanValue(6));
            case "f" ->
                new CatalogTable.ForeignKey(
                        name, columns, name(row, 7), texts(row, 10), text(row, 11), text(row, 12), row.booleanValue(5));
            default -> new CatalogTable.Check(name, text(row, 13));
        };
    }

    private static CatalogTable.Index index(Row row) throws SQLException {
        return new CatalogTable.Index(
                text(row, 2),
                row.booleanValue(3),
                row.booleanValue(4),
                text(row, 5),
                texts(row, 8),
                IndexOptions.of(text(row, 6), texts(row, 7)),
                texts(row, 9),
                !row.booleanValue(10),
                row.text(11));
    }

    /** A schema, a name and whether the search path finds it, from this column on. */
    private static CatalogName name(Row row, int first) throws SQLException {
        return new CatalogName(text(row, first), text(row, first + 1), row.booleanValue(first + 2));
    }

    private static String text(Row row, int index) throws SQLException {
        return Objects.requireNonNull(row.text(index));
    }

    private static List<String> texts(Row row, int index) throws SQLException {
        return Objects.requireNonNull(TEXTS.read(row, index));
    }

    /** What a row says, and of which of the names. */
    private record Of<T>(String name, T value) {}

    private record Head(
            CatalogName name,
            CatalogTable.Kind kind,
            @Nullable String comment) {}

    private record PrimaryKey(List<String> columns) {}
}
