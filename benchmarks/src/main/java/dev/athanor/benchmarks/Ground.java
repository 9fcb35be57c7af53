// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.postgres.Postgres;
import dev.athanor.session.Database;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.flight.FlightProxy;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where both sides meet: the same database, each through a pool of ten connections; right beside the server, or a millisecond away. */
final class Ground implements AutoCloseable {
    private final Database db;
    private final HikariDataSource pool;
    private final @Nullable FlightProxy proxy;

    private Ground(String url, TestDatabase scratch, @Nullable FlightProxy proxy) {
        this.proxy = proxy;
        this.db = Postgres.connect(url, scratch.user(), scratch.password());
        this.pool = pool(url, scratch.user(), scratch.password());
    }

    static Ground near(TestDatabase scratch) {
        return new Ground(scratch.url(), scratch, null);
    }

    /** Each flight takes a millisecond there and back, besides what it takes anyway. */
    static Ground far(TestDatabase scratch) {
        FlightProxy proxy =
                FlightProxy.to(scratch.server().host(), scratch.server().port());
        Ground ground = new Ground(proxy.url(scratch.url()), scratch, proxy);
        proxy.delay(Duration.ofNanos(500_000));
        return ground;
    }

    /** As a skilled person sets it up: batches of inserts are rewritten. */
    static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true");
        config.setUsername(user);
        config.setPassword(password);
        return new HikariDataSource(config);
    }

    Database db() {
        return db;
    }

    DataSource pool() {
        return pool;
    }

    /** The proxy keeps what it saw. */
    void forget() {
        if (proxy != null) {
            proxy.reset();
        }
    }

    @Override
    public void close() {
        db.close();
        pool.close();
        if (proxy != null) {
            proxy.close();
        }
    }
}
