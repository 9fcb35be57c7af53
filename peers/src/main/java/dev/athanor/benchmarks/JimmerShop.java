// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import javax.sql.DataSource;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;
import org.babyfish.jimmer.sql.runtime.DefaultDatabaseNamingStrategy;

/** The work of the duels by Jimmer. */
final class JimmerShop implements Shop {
    private final JSqlClient db;

    JimmerShop(DataSource pool) {
        db = JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(pool))
                .setDialect(new PostgresDialect())
                .setDatabaseNamingStrategy(DefaultDatabaseNamingStrategy.LOWER_CASE)
                .build();
    }

    @Override
    public Reads reads() {
        return new JimmerReads(db);
    }

    @Override
    public Writes writes() {
        return new JimmerWrites(db);
    }
}
