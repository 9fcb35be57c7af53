// SPDX-License-Identifier: Apache-2.0
/** Athanor on PostgreSQL. */
module dev.athanor.postgres {
    requires transitive dev.athanor.core;
    requires static org.jspecify;
    requires com.zaxxer.hikari;
    requires org.postgresql.jdbc;
    requires org.slf4j;
    requires tools.jackson.core;

    exports dev.athanor.postgres;

    provides dev.athanor.session.DatabaseProvider with
            dev.athanor.postgres.PostgresProvider;
}
