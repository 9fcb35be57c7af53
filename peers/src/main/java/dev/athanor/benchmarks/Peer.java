// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import io.ebean.EbeanVersion;
import java.util.List;
import javax.sql.DataSource;
import org.babyfish.jimmer.JimmerVersionsKt;
import org.jooq.Constants;

/** A library beside which Athanor is measured; its classes are loaded only when it is opened. */
enum Peer {
    HIBERNATE(
            true,
            "ordered batches of 1,000, keys from pooled sequences in blocks of 50 (1,000 for the bulk insert),"
                    + " collections by `FetchMode.SUBSELECT`, its stateless session for untracked rows, the stream,"
                    + " inserts (`insertMultiple`) and the upsert (`upsertMultiple`, all columns), delete by a list of"
                    + " keys.",
            "org.hibernate.orm:hibernate-core") {
        @Override
        String title() {
            return "Hibernate " + org.hibernate.Version.getVersionString();
        }

        @Override
        Shop open(DataSource pool) {
            return new HibernateShop(pool);
        }
    },
    JOOQ(
            false,
            "rows become records by `Records.mapping`, the graph is three queries (`MULTISET` took longer), the page by"
                    + " `seek`, writes are statements of many rows or batches, transactions have no savepoint, and its"
                    + " own logging is off.",
            "org.jooq:jooq") {
        @Override
        String title() {
            return "jOOQ " + Constants.FULL_VERSION;
        }

        @Override
        Shop open(DataSource pool) {
            return new JooqShop(pool);
        }
    },
    JIMMER(
            false,
            "graphs by fetchers that load a level at once, the page's condition in SQL, save commands with a mode that"
                    + " asks nothing first (each sets a savepoint, as is its default), the new user saved with orders"
                    + " and items as one graph.",
            "org.babyfish.jimmer:jimmer-sql") {
        @Override
        String title() {
            return "Jimmer " + JimmerVersionsKt.currentVersion();
        }

        @Override
        Shop open(DataSource pool) {
            return new JimmerShop(pool);
        }
    },
    EBEAN(
            true,
            "woven by its plugin, batches of 1,000, the graph by query joins (three queries), untracked rows by"
                    + " `setUnmodifiable`, the page's condition in SQL, upsert by `InsertOptions`, delete by a list of"
                    + " keys.",
            "io.ebean:ebean-core",
            "io.ebean:ebean-platform-postgres",
            "io.ebean:ebean-jackson-mapper",
            "jakarta.persistence:jakarta.persistence-api") {
        @Override
        String title() {
            return "Ebean " + EbeanVersion.getVersion();
        }

        @Override
        Shop open(DataSource pool) {
            return new EbeanShop(pool);
        }
    };

    private final boolean tracks;
    private final String setUp;
    private final List<String> artifacts;

    Peer(boolean tracks, String setUp, String... artifacts) {
        this.tracks = tracks;
        this.setUp = setUp;
        this.artifacts = List.of(artifacts);
    }

    /** Its name and version. */
    abstract String title();

    /** Does its work through a pool. */
    abstract Shop open(DataSource pool);

    /** Whether changes of the entities that were read are noticed. */
    boolean tracks() {
        return tracks;
    }

    /** How it is used here, for the page. */
    String setUp() {
        return setUp;
    }

    /** What a user adds to a program, group and name each. */
    List<String> artifacts() {
        return artifacts;
    }
}
