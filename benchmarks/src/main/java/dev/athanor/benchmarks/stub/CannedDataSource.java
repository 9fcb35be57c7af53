// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.stub;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One connection, again and again, that answers each text of a statement with the same rows. */
public final class CannedDataSource implements DataSource {
    private final Connection connection;

    /** A source whose statements are answered by the function, asked once for each text. */
    public CannedDataSource(Function<String, @Nullable Object[][]> answers) {
        this.connection = Completed.create(CannedConnection.class, Function.class, answers);
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return connection;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
