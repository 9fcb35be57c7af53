// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.catalog.Catalog;
import dev.athanor.compile.Dialect;
import dev.athanor.engine.BulkLoad;
import dev.athanor.engine.Channel;
import dev.athanor.engine.Platform;
import dev.athanor.engine.TransactionState;
import dev.athanor.error.ErrorTranslator;
import dev.athanor.error.MappingException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.DriverArrays;
import dev.athanor.type.JsonCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/** PostgreSQL behind pgjdbc. */
final class PostgresPlatform implements Platform {
    static final PostgresPlatform INSTANCE = new PostgresPlatform(PostgresDialect.INSTANCE);

    /** Older ones have holes through which a hostile server or network gets in. */
    private static final String OLDEST_DRIVER = "42.7.12";

    private final Dialect dialect;
    private final ErrorTranslator errors = new PostgresErrors();
    private final JsonCodec json = new JacksonCodec();
    private final DriverArrays arrays = new BinaryArrays();

    PostgresPlatform(PostgresDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public ErrorTranslator errors() {
        return errors;
    }

    @Override
    public JsonCodec json() {
        return json;
    }

    @Override
    public DriverArrays arrays() {
        return arrays;
    }

    @Override
    public TransactionState transactionState(Connection connection) {
        try {
            if (connection.isClosed()) {
                return TransactionState.UNKNOWN;
            }
            return switch (connection.unwrap(PgConnection.class).getTransactionState()) {
                case IDLE -> TransactionState.IDLE;
                case OPEN -> TransactionState.OPEN;
                case FAILED -> TransactionState.FAILED;
            };
        } catch (SQLException e) {
            return TransactionState.UNKNOWN;
        }
    }

    @Override
    public void verify(Connection connection) {
        try {
            requireDriver(connection.getMetaData().getDriverVersion());
            PgConnection driver = connection.unwrap(PgConnection.class);
            if (driver.getPreferQueryMode() == PreferQueryMode.SIMPLE) {
                throw new MappingException(
                        "The DataSource sets preferQueryMode=simple, in which values become part of the"
                                + " statement's text: leave the option out.");
            }
            if (!driver.getStandardConformingStrings()) {
                throw new MappingException(
                        "The server has standard_conforming_strings off, so that a backslash in a text"
                                + " is no character: switch it on, as it is by default.");
            }
        } catch (SQLException e) {
            throw new MappingException(
                    "The DataSource gives connections that are not those of pgjdbc: use the PostgreSQL driver.",
                    errors.translate(e, () -> "connect"));
        }
    }

    @Override
    public Catalog catalog(Channel channel) {
        return new PostgresCatalog(channel);
    }

    @Override
    public BulkLoad load(Connection connection, String text, List<? extends Column<?, ?>> columns) throws SQLException {
        return CopyLoad.begin(connection, text, columns, json);
    }

    /** PostgreSQL manual, COPY: the text format, whose column list leaves the others to their defaults. */
    @Override
    public String loadText(Dialect dialect, Table<?> table, List<? extends Column<?, ?>> columns) {
        String names = columns.stream()
                .map(column -> dialect.identifier(column.columnName()))
                .collect(Collectors.joining(", ", "(", ")"));
        return "copy " + dialect.tableName(table) + " " + names + " from stdin";
    }

    private static void requireDriver(String version) {
        int[] found = numbers(version);
        if (Arrays.compare(found, numbers(OLDEST_DRIVER)) < 0) {
            throw new MappingException("The PostgreSQL driver is version " + version + ", and versions before "
                    + OLDEST_DRIVER + " are not safe: raise org.postgresql:postgresql.");
        }
    }

    /** {@code 42.7.14} as three numbers; what follows a number is left out. */
    private static int[] numbers(String version) {
        String[] parts = version.split("\\.", 3);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int end = 0;
            while (end < parts[i].length() && Character.isDigit(parts[i].charAt(end))) {
                end++;
            }
            numbers[i] = end == 0 ? 0 : Integer.parseInt(parts[i].substring(0, end));
        }
        return numbers;
    }
}
