// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.query.Select;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * A query of TPC-H, typed, beside the text that the specification publishes.
 *
 * @param number its number in the specification, from 1
 * @param name its name there
 * @param row what a row is read as: a record, or a number
 * @param typed the query as a statement of the library
 * @param <R> what a row is read as
 */
public record TpchQuery<R>(int number, String name, Class<R> row, Select<R> typed) {

    /** The published text with its validation parameters, as it comes with the generator of the data; that of query 15 makes a view first. */
    public String publishedText() {
        String file = "queries/q" + number + ".sql";
        try (InputStream text = Objects.requireNonNull(TpchTable.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that the published text yields over plain JDBC. */
    public List<R> publishedRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = publishedResult(statement)) {
            return PlainRows.read(result, row);
        }
    }

    ResultSet publishedResult(Statement statement) throws SQLException {
        boolean yieldsRows = statement.execute(publishedText());
        while (!yieldsRows) {
            yieldsRows = statement.getMoreResults();
        }
        return statement.getResultSet();
    }

    @Override
    public String toString() {
        return "Query " + number + ", " + name;
    }
}
