// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session.load;

import dev.athanor.error.ConversionException;
import dev.athanor.query.RowReader;
import dev.athanor.query.ValueReader;
import dev.athanor.schema.Column;
import dev.athanor.schema.KeyedTable;
import dev.athanor.type.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads as another reader does; when a row cannot be read, it finds out which column is to blame and says so. */
final class ExplainedReader<E> implements RowReader<@Nullable E> {
    private final KeyedTable<E, ?> table;
    private final int first;
    private final RowReader<@Nullable E> reader;

    ExplainedReader(KeyedTable<E, ?> table, int first, RowReader<@Nullable E> reader) {
        this.table = table;
        this.first = first;
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("NullAway") // it reads a nullable E, as the interface's argument says
    public @Nullable E read(Row row) throws SQLException {
        try {
            return reader.read(row);
        } catch (ConversionException e) {
            throw e.entity() == null ? explained(row, e) : e;
        } catch (SQLException e) {
            if (ValueReader.isOfData(e)) {
                throw explained(row, new ConversionException(null, null, "A value of the row cannot be read.", e));
            }
            throw e;
        }
    }

    /** A column that cannot be read by itself is to blame; without one, it is a NULL where the component takes none. */
    private ConversionException explained(Row row, ConversionException failure) {
        Column<E, ?> empty = null;
        for (Column<E, ?> column : table.columns()) {
            try {
                boolean isNull = ValueReader.read(column, row, first + column.ordinal()) == null;
                empty = isNull && empty == null && !column.definition().nullable() ? column : empty;
            } catch (ConversionException e) {
                return e;
            } catch (SQLException e) {
                return failure;
            }
        }
        return empty == null
                ? failure
                : new ConversionException(
                        table.entity().getSimpleName(),
                        empty.definition().component(),
                        "the column holds NULL, and the component takes none: declare it @Nullable, or correct the row",
                        failure);
    }
}
