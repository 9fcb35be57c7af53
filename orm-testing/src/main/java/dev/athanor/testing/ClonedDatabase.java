// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testing;

import dev.athanor.session.DatabaseProvider;
import dev.athanor.testing.flight.FlightProxy;

/** A copy of a template, and the way to it: all connections go through a proxy that counts. */
final class ClonedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final FlightProxy proxy;
    private final WarmConnections connections;

    ClonedDatabase(TestDatabase database, DatabaseProvider provider) {
        this.database = database;
        this.proxy = FlightProxy.to(database.server().host(), database.server().port());
        String url = proxy.url(database.url());
        this.connections = new WarmConnections(() -> provider.open(url, database.user(), database.password()));
    }

    TestDatabase database() {
        return database;
    }

    FlightProxy proxy() {
        return proxy;
    }

    WarmConnections connections() {
        return connections;
    }

    @Override
    public void close() {
        try (database;
                proxy) {
            connections.close();
        }
    }
}
