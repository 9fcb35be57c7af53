// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing.flight;

/**
 * A message that a driver sent to the server after its connection was set up.
 *
 * @param kind what the message asks for
 * @param sql the statement it is about, as the server was given it: also for a Bind, Describe or Execute of a statement
 *     that was prepared earlier; the empty string where a message is about none
 */
public record FrontendMessage(Kind kind, String sql) {

    /** The messages of the protocol, version 3. */
    public enum Kind {
        /** Prepares a statement. */
        PARSE('P'),
        /** Gives a prepared statement its parameters. */
        BIND('B'),
        /** Asks for the types of a statement or the columns of a result. */
        DESCRIBE('D'),
        /** Runs a statement that has its parameters. */
        EXECUTE('E'),
        /** Forgets a statement or a result. */
        CLOSE('C'),
        /** Ends a run of the above: the server answers, and ends an implicit transaction. */
        SYNC('S'),
        /** Asks the server to send what it has. */
        FLUSH('H'),
        /** Runs a text in one go. */
        QUERY('Q'),
        /** Calls a function by number. */
        FUNCTION_CALL('F'),
        /** Rows of a COPY. */
        COPY_DATA('d'),
        /** The end of a COPY. */
        COPY_DONE('c'),
        /** The end of a COPY that went wrong. */
        COPY_FAIL('f'),
        /** A password or another answer to a question about identity; never recorded. */
        AUTHENTICATION('p'),
        /** The good-bye; never recorded, as nobody waits for an answer. */
        TERMINATE('X');

        private final char code;

        Kind(char code) {
            this.code = code;
        }

        static Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("The driver sent a message of the unknown type " + code);
        }

        boolean isTraffic() {
            return this != AUTHENTICATION && this != TERMINATE;
        }

        /** Whether the server will answer with ReadyForQuery. */
        boolean asksForReady() {
            return this == SYNC || this == QUERY || this == FUNCTION_CALL;
        }

        boolean runsStatement() {
            return this == EXECUTE || this == QUERY;
        }
    }

    /** The kind and the statement. */
    @Override
    public String toString() {
        return sql.isEmpty() ? kind.name() : kind + " " + sql;
    }
}
