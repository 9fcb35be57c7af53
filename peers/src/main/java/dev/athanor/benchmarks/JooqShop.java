// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultTransactionProvider;

/** The work of the duels by jOOQ. */
final class JooqShop implements Shop {
    private final DSLContext db;

    JooqShop(DataSource pool) {
        DataSourceConnectionProvider connections = new DataSourceConnectionProvider(pool);
        db = DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(connections)
                .set(new DefaultTransactionProvider(connections, false))
                .set(new Settings().withExecuteLogging(false)));
    }

    @Override
    public Reads reads() {
        return new JooqReads(db);
    }

    @Override
    public Writes writes() {
        return new JooqWrites(db);
    }
}
