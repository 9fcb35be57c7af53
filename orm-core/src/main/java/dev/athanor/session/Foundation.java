// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.compile.Dialect;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Platform;
import dev.athanor.session.flush.KeptInserts;
import dev.athanor.session.flush.KeyBlocks;
import dev.athanor.session.state.KeyLookups;
import javax.sql.DataSource;

/** What the sessions of one database have in common; safe for many threads. */
record Foundation(
        Engine engine,
        KeyBlocks blocks,
        KeptInserts inserts,
        KeyLookups lookups,
        KnownTables names,
        Listeners listeners,
        Meter.Totals totals) {

    static Foundation of(DataSource dataSource, Platform platform) {
        KnownTables names = new KnownTables();
        Listeners listeners = new Listeners();
        return new Foundation(
                new Engine(dataSource, platform, names, listeners.statements()),
                new KeyBlocks(platform.dialect()),
                new KeptInserts(),
                new KeyLookups(),
                names,
                listeners,
                new Meter.Totals());
    }

    Dialect dialect() {
        return engine.platform().dialect();
    }
}
