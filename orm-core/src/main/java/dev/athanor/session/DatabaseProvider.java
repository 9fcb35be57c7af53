// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.engine.Platform;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A kind of database, for whoever knows nothing of it but a URL; dialect modules register theirs for the {@link java.util.ServiceLoader}.
 *
 * <p>Programs name their database and need none of this: it is for tools that work with any, as the test support does.
 */
public interface DatabaseProvider {
    /** Whether a JDBC URL leads to a database of this kind; never throws. */
    boolean accepts(String url);

    /** What sessions must know of this kind of database. */
    Platform platform();

    /**
     * Opens a connection that is in no pool, set up as the connections of this provider's pools are.
     *
     * @param url without credentials
     * @throws SQLException if the server cannot be reached or refuses the user
     */
    Connection open(String url, String user, String password) throws SQLException;
}
