// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one failure of the database: the value that every {@link DatabaseException} is made of.
 *
 * @param message a complete sentence with the remedy, without values of rows
 * @param sqlState five characters, or the empty string where neither server nor driver named a state
 * @param retry whether the whole transaction may be run again
 * @param connection what is left of the connection
 * @param outcome what became of the transaction's work
 * @param statement the label of the statement, such as {@code insert into users}; null if none was running
 * @param table the table's name in the database; null if the server did not say
 * @param column the column's name in the database; null if it is not known or not a single one
 * @param constraint the name of the constraint or unique index; null if none was broken
 * @param entity the record's simple name; null if the table is not mapped or not known
 * @param property the name of the record's component; null if the column is not mapped or not known
 * @param cause the failure below, with a text that may be printed; null if there is none
 */
public record DatabaseError(
        String message,
        String sqlState,
        Retry retry,
        ConnectionState connection,
        Outcome outcome,
        @Nullable String statement,
        @Nullable String table,
        @Nullable String column,
        @Nullable String constraint,
        @Nullable String entity,
        @Nullable String property,
        @Nullable Throwable cause)
        implements Serializable {

    /**
     * A builder that starts from the most cautious answers: {@link Retry#NEVER}, {@link ConnectionState#USABLE},
     * {@link Outcome#ACTIVE}.
     */
    public static Builder builder(String sqlState, String message) {
        return new Builder(sqlState, message);
    }

    /** The message with the state and the statement behind it, as an exception shows it. */
    String sentence() {
        if (sqlState.isEmpty()) {
            return statement == null ? message : message + " [" + statement + "]";
        }
        return message + " [SQLSTATE " + sqlState + (statement == null ? "]" : ", " + statement + "]");
    }

    /** The facts of a failure while they are gathered; every one that is left out is unknown. */
    public static final class Builder {
        private final String sqlState;
        private final String message;
        private Retry retry = Retry.NEVER;
        private ConnectionState connection = ConnectionState.USABLE;
        private Outcome outcome = Outcome.ACTIVE;
        private @Nullable String statement;
        private @Nullable String table;
        private @Nullable String column;
        private @Nullable String constraint;
        private @Nullable String entity;
        private @Nullable String property;
        private @Nullable Throwable cause;

        private Builder(String sqlState, String message) {
            this.sqlState = sqlState;
            this.message = message;
        }

        /** Says whether the whole transaction may be run again. */
        public Builder retry(Retry answer) {
            retry = answer;
            return this;
        }

        /** Says what is left of the connection. */
        public Builder connection(ConnectionState answer) {
            connection = answer;
            return this;
        }

        /** Says what became of the transaction's work. */
        public Builder outcome(Outcome answer) {
            outcome = answer;
            return this;
        }

        /** Names the statement by its label, never by its text. */
        public Builder statement(@Nullable String label) {
            statement = label;
            return this;
        }

        /** Names the table as the database does. */
        public Builder table(@Nullable String name) {
            table = name;
            return this;
        }

        /** Names the column as the database does. */
        public Builder column(@Nullable String name) {
            column = name;
            return this;
        }

        /** Names the broken constraint. */
        public Builder constraint(@Nullable String name) {
            constraint = name;
            return this;
        }

        /** Names the record. */
        public Builder entity(@Nullable String simpleName) {
            entity = simpleName;
            return this;
        }

        /** Names the record's component. */
        public Builder property(@Nullable String name) {
            property = name;
            return this;
        }

        /** Gives the failure below; its text must be safe to print, see {@link RedactedSqlException}. */
        public Builder cause(@Nullable Throwable failure) {
            cause = failure;
            return this;
        }

        /** The finished value. */
        public DatabaseError build() {
            return new DatabaseError(
                    message,
                    sqlState,
                    retry,
                    connection,
                    outcome,
                    statement,
                    table,
                    column,
                    constraint,
                    entity,
                    property,
                    cause);
        }
    }
}
