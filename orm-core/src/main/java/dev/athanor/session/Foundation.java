// SPDX-License-Identifier: Apache-2.0
package dev.athanor.session;

import dev.athanor.compile.Dialect;
import dev.athanor.compile.Schemas;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Platform;
import dev.athanor.session.flush.KeptInserts;
import dev.athanor.session.flush.KeyBlocks;
import dev.athanor.session.state.KeyLookups;
import javax.sql.DataSource;

/**
 * What the sessions of one database have in common; safe for many threads.
 *
 * @param texts what is written for sessions of the schemas that are declared
 * @param openTexts what is written for sessions of other schemas: one text for them all
 */
record Foundation(
        Engine engine,
        KeyBlocks blocks,
        Texts texts,
        Texts openTexts,
        KnownTables names,
        Listeners listeners,
        Meter.Totals totals) {

    /** The dialect of some sessions, and what is kept in it. */
    record Texts(Dialect dialect, KeptInserts inserts, KeyLookups lookups) {
        Texts(Dialect dialect) {
            this(dialect, new KeptInserts(), new KeyLookups());
        }
    }

    static Foundation of(DataSource dataSource, Platform platform) {
        KnownTables names = new KnownTables();
        Listeners listeners = new Listeners();
        return new Foundation(
                new Engine(dataSource, platform, names, listeners.statements()),
                new KeyBlocks(platform.dialect()),
                new Texts(platform.dialect()),
                new Texts(platform.dialect().leavingSchemas()),
                names,
                listeners,
                new Meter.Totals());
    }

    /** The same for sessions of other schemas. */
    Foundation in(Schemas schemas) {
        return schemas.areDeclared()
                ? this
                : new Foundation(engine, blocks.in(schemas), openTexts, openTexts, names, listeners, totals);
    }
}
