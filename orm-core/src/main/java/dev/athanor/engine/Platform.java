// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compile.Dialect;
import dev.athanor.error.ErrorTranslator;
import dev.athanor.type.JsonCodec;
import java.sql.Connection;

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
}
