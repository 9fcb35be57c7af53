// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.catalog.Catalog;
import dev.athanor.compile.Dialect;
import dev.athanor.error.ErrorTranslator;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.DriverArrays;
import dev.athanor.type.JsonCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the engine must know of one database and its driver; each dialect module implements it once.
 *
 * <p>Implementations are immutable and safe for many threads.
 */
public interface Platform {
    /** The name of the database for messages, such as {@code PostgreSQL}. */
    String name();

    /** The compiler of statements. */
    Dialect dialect();

    /** The translator of the driver's exceptions. */
    ErrorTranslator errors();

    /** The reader and writer of JSON documents. */
    JsonCodec json();

    /** What makes the arrays in which many values travel. */
    DriverArrays arrays();

    /**
     * What the driver knows of the transaction on this connection, without asking the server.
     *
     * @return {@link TransactionState#UNKNOWN} where the connection is broken or closed; never throws
     */
    TransactionState transactionState(Connection connection);

    /**
     * Looks at a connection of a DataSource, without asking the server, before the first statement is sent through it.
     *
     * @throws dev.athanor.error.MappingException when the driver is too old, or set up in a way that is not safe
     */
    void verify(Connection connection);

    /**
     * Begins to load rows into a table.
     *
     * @param text the statement that {@link #loadText} has written
     * @param columns those that each row gives a value or NULL; the others get their defaults
     * @throws SQLException when the server refuses it
     */
    BulkLoad load(Connection connection, String text, List<? extends Column<?, ?>> columns) throws SQLException;

    /** What the database says of its tables, read through a channel that stays the caller's. */
    Catalog catalog(Channel channel);

    /** The statement by which {@link #load} begins, in the platform's dialect or the same for other schemas. */
    String loadText(Dialect dialect, Table<?> table, List<? extends Column<?, ?>> columns);
}
