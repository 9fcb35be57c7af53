// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import dev.athanor.engine.Platform;
import dev.athanor.session.DatabaseProvider;
import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL for whoever knows nothing but a URL, such as the test support; programs use {@link Postgres}. */
public final class PostgresProvider implements DatabaseProvider {
    /** For the {@link java.util.ServiceLoader}. */
    public PostgresProvider() {}

    @Override
    public boolean accepts(String url) {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public Platform platform() {
        return PostgresPlatform.INSTANCE;
    }

    @Override
    public Connection open(String url, String user, String password) throws SQLException {
        return Pool.openAlone(ConnectionUrl.parse(url), user, password);
    }
}
