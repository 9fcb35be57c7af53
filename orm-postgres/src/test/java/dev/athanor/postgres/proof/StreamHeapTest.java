// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.depot.BoxTable.BOX;
import static dev.athanor.postgres.proof.depot.HallTable.HALL;
import static dev.athanor.postgres.proof.depot.ShelfTable.SHELF;
import static dev.athanor.postgres.proof.depot.SiteTable.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.proof.SmallHeap.Outcome;
import dev.athanor.postgres.proof.SmallHeap.Way;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams of 300,000 rows, fewer in a usual run, in a JVM whose heap does not hold them. */
class StreamHeapTest {
    private static final int ROWS = Boolean.getBoolean("athanor.full") ? 300_000 : 60_000;
    private static final int MEGABYTES = 24;

    @RegisterExtension
    static final Workshop DEPOT = Workshop.with(SITE, HALL, SHELF, BOX);

    @BeforeEach
    void manyHallsEachOnItsSite() {
        DEPOT.execute("insert into sites select md5('' || n)::uuid, 'site ' || n from generate_series(1, " + ROWS
                + ") n; insert into halls (id, name, site_id) select gen_random_uuid(), name, id from sites");
    }

    private static Outcome read(Way way) throws Exception {
        TestDatabase server = DEPOT.server();
        return SmallHeap.run(MEGABYTES, List.of(server.url(), server.user(), server.password(), way.name()));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRACKED", "UNTRACKED"})
    void aStreamIsReadInConstantMemoryWithAndWithoutIdentity(Way way) throws Exception {
        assertThat(read(way)).isEqualTo(new Outcome(0, String.valueOf(ROWS)));
    }

    /** Without it the others would show nothing. */
    @Test
    void theHeapDoesNotHoldTheList() throws Exception {
        assertThat(read(Way.LISTED).exit()).isEqualTo(SmallHeap.OUT_OF_MEMORY);
    }
}
