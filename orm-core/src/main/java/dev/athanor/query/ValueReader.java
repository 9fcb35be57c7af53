// SPDX-License-Identifier: Apache-2.0
package dev.athanor.query;

import dev.athanor.ast.Expression;
import dev.athanor.error.ConversionException;
import dev.athanor.schema.Column;
import dev.athanor.type.Row;
import dev.athanor.type.SqlType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads single values of a row, and says of one that cannot be read where it stands. */
public final class ValueReader {
    private ValueReader() {}

    /**
     * The value of an expression in the current row; null for NULL.
     *
     * @param index the expression's column in the row, from 1
     * @throws ConversionException when the value is not of the expression's type, naming entity and component of a column
     * @throws SQLException when the connection fails
     */
    public static <T> @Nullable T read(Expression<T> expression, Row row, int index) throws SQLException {
        return read(expression, expression.type(), row, index);
    }

    /** The same for a reader of many rows, which has asked for the expression's type once. */
    static <T> @Nullable T read(Expression<T> expression, SqlType<T> type, Row row, int index) throws SQLException {
        try {
            return type.read(row, index);
        } catch (ConversionException e) {
            throw e.entity() == null ? misread(expression, row, index, e.reason(), e) : e;
        } catch (SQLException e) {
            if (isOfData(e)) {
                throw misread(expression, row, index, mistyped(expression), e);
            }
            throw e;
        }
    }

    /** Whether the driver could not make of a value what was asked for, rather than lose the connection. */
    public static boolean isOfData(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("07"));
    }

    private static String mistyped(Expression<?> expression) {
        return "the column holds what cannot be read as "
                + expression.type().sqlName()
                + (expression instanceof Column<?, ?>
                        ? ": give the column the type that the entity says, or the entity the type of the column"
                        : ": give the expression the type that the server computes, or cast it");
    }

    private static ConversionException misread(
            Expression<?> expression, Row row, int index, String reason, Exception failure) throws SQLException {
        if (expression instanceof Column<?, ?> column) {
            return new ConversionException(
                    column.source().entity().getSimpleName(),
                    column.definition().component(),
                    reason,
                    failure);
        }
        String label = row.results().getMetaData().getColumnLabel(index);
        return new ConversionException(null, "column " + index + " (\"" + label + "\") of the row", reason, failure);
    }
}
