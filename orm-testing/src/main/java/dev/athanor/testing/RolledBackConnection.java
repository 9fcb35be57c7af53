// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection in one transaction, lent to everybody who asks; when it is closed, nothing of what they did remains. */
final class RolledBackConnection extends ConnectionSource implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RolledBackConnection.class);

    private final Connection connection;

    /** Takes a connection of the source; its transaction begins with the first statement. */
    RolledBackConnection(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    @Override
    public Connection getConnection() {
        return LentConnection.of(connection, () -> {});
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            log.debug("The connection of a test broke, so that the server rolled back by itself", e);
        }
    }
}
