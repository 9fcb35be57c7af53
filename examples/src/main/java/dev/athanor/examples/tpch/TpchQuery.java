// SPDX-License-Identifier: Apache-2.0
package dev.athanor.examples.tpch;

import dev.athanor.query.Select;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A query of TPC-H, typed, beside the text that the specification publishes.
 *
 * @param title its number and name
 * @param file the file of its published text, beside this class
 * @param typed the query as a statement of the library
 * @param reader how a row of the published text is read
 * @param <R> what a row is read as
 */
public record TpchQuery<R>(String title, String file, Select<R> typed, RowReading<R> reader) {

    /** Reads the row that a result stands on. */
    @FunctionalInterface
    public interface RowReading<R> {
        /** The row. */
        R read(ResultSet row) throws SQLException;
    }

    /** The published text. */
    public String publishedText() {
        try (InputStream text = Objects.requireNonNull(TpchQuery.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that the published text yields over plain JDBC. */
    public List<R> publishedRows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(publishedText())) {
            List<R> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
