// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * A failure that the database, its driver or the connection pool reported.
 *
 * <p>Three questions have an answer whatever the kind: may the work be run again ({@link #retry()}), what is left of
 * the connection ({@link #connection()}), and what became of the transaction ({@link #outcome()}). The message ends
 * with the SQLSTATE and the label of the statement. The cause is the driver's exception, or a {@link
 * RedactedSqlException} in its place if the driver's text could hold values.
 */
public abstract sealed class DatabaseException extends OrmException
        permits AccessDeniedException,
                DataException,
                IntegrityException,
                InternalDatabaseException,
                NotSupportedException,
                OperationalException,
                ProgrammingException,
                TransactionException {
    private static final long serialVersionUID = 1L;

    private final DatabaseError error;

    /** Creates the exception from what is known of the failure. */
    protected DatabaseException(DatabaseError error) {
        super(error.sentence(), error.cause());
        this.error = error;
    }

    /** All that is known of the failure, as one value. */
    public final DatabaseError error() {
        return error;
    }

    /** The five characters of the SQLSTATE; the empty string where neither server nor driver named one. */
    public final String sqlState() {
        return error.sqlState();
    }

    /** Whether running the whole transaction again can help. */
    public final Retry retry() {
        return error.retry();
    }

    /** What is left of the connection. */
    public final ConnectionState connection() {
        return error.connection();
    }

    /** What became of the transaction's work. */
    public final Outcome outcome() {
        return error.outcome();
    }

    /** The label of the statement, such as {@code insert into users}; null if none was running. */
    public final @Nullable String statement() {
        return error.statement();
    }

    /** The table's name in the database; null if the server did not say. */
    public final @Nullable String table() {
        return error.table();
    }

    /** The column's name in the database; null if it is not known or not a single one. */
    public final @Nullable String column() {
        return error.column();
    }

    /** The name of the broken constraint or unique index; null if none was broken. */
    public final @Nullable String constraint() {
        return error.constraint();
    }

    /** The simple name of the record that the table is mapped to; null if it is not known. */
    public final @Nullable String entity() {
        return error.entity();
    }

    /** The name of the component that the column is mapped to; null if it is not known or not a single one. */
    public final @Nullable String property() {
        return error.property();
    }
}
