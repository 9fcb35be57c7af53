// SPDX-License-Identifier: Apache-2.0
/** Test support: a real PostgreSQL for JUnit, and a proxy that counts what it costs to talk to it. */
module dev.athanor.testing {
    requires transitive dev.athanor.core;
    requires transitive java.sql;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
    requires static embedded.postgres;
    requires static testcontainers;
    requires org.slf4j;

    uses dev.athanor.session.DatabaseProvider;

    exports dev.athanor.testing;
    exports dev.athanor.testing.flight;
}
