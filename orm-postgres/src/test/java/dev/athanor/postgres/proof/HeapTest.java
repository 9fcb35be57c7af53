// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.depot.HallTable.HALL;
import static dev.athanor.postgres.proof.depot.SiteTable.SITE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.proof.depot.Hall;
import dev.athanor.postgres.proof.depot.Site;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a session holds for each record over the record itself, and that it holds nothing once it is closed. */
class HeapTest {
    private static final int RECORDS = 100_000;
    private static final int MOST_BYTES = 250;

    @RegisterExtension
    static final Workshop DEPOT = Workshop.with(SITE, HALL);

    @Test
    void aManagedRecordCostsLittleOverTheRecord(TestReporter reporter) throws IOException {
        DEPOT.execute(
                "insert into sites select gen_random_uuid(), 'site ' || n from generate_series(1, " + RECORDS + ") n");
        try (Session session = DEPOT.db().openSession()) {
            session.untracked().list(select(SITE)); // classes and plans are there before anything is measured
            long records = heapOf(() -> session.untracked().list(select(SITE)));
            long managed = heapOf(() -> session.list(select(SITE)));
            long each = (managed - records) / RECORDS;
            reporter.publishEntry("heap: a record with its handle", records / RECORDS + " bytes");
            reporter.publishEntry("heap: a managed record over the record", each + " bytes");
            if (Boolean.getBoolean("athanor.full")) {
                Report.write(
                        "heap",
                        "Heap of a session",
                        "Bytes on the heap for each of 100,000 records of two components and a collection's handle.",
                        Map.of("the record with its handle", records / RECORDS, "managed, over the record", each));
            }
            assertThat(each).isBetween(1L, (long) MOST_BYTES);
        }
    }

    /** What is alive with a list of records, and was not before it. */
    private static long heapOf(Supplier<List<Site>> read) {
        long before = used();
        List<Site> records = read.get();
        long after = used();
        assertThat(records).hasSize(RECORDS);
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aHandleThatIsKeptHoldsNeitherSessionNorRecords() {
        DEPOT.db().inTransaction(session -> {
            for (int i = 0; i < 10; i++) {
                session.add(
                        new Site(null, "s" + i, ToMany.of(new Hall(null, "h" + i, ToOne.parent(), ToMany.empty()))));
            }
        });
        Kept kept = keep();
        assertThat(kept.handle().isLoaded()).isFalse();
        assertGone(kept.session());
        assertGone(kept.other());
    }

    private record Kept(ToMany<Hall> handle, WeakReference<Session> session, WeakReference<Site> other) {}

    private static Kept keep() {
        try (Session session = DEPOT.db().openSession()) {
            List<Site> sites = session.list(select(SITE));
            return new Kept(sites.get(0).halls(), new WeakReference<>(session), new WeakReference<>(sites.get(9)));
        }
    }

    private static void assertGone(WeakReference<?> reference) {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
        }
        assertThat(reference.get()).isNull();
    }
}
