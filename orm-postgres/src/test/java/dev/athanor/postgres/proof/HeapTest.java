// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres.proof;

import static dev.athanor.postgres.proof.depot.BoxTable.BOX;
import static dev.athanor.postgres.proof.depot.HallTable.HALL;
import static dev.athanor.postgres.proof.depot.ShelfTable.SHELF;
import static dev.athanor.postgres.proof.depot.SiteTable.SITE;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.postgres.proof.SmallHeap.Outcome;
import dev.athanor.postgres.proof.SmallHeap.Way;
import dev.athanor.postgres.proof.depot.Hall;
import dev.athanor.postgres.proof.depot.Site;
import dev.athanor.postgres.session.Workshop;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.session.Session;
import dev.athanor.testing.TestDatabase;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session holds for each record over the record itself, that it holds nothing once it is closed, and that a stream needs no more for more rows. */
class HeapTest {
    private static final boolean FULL = Boolean.getBoolean("athanor.full");
    private static final int RECORDS = 100_000;
    private static final int MOST_BYTES = 250;
    private static final int STREAMED = FULL ? 300_000 : 60_000;
    private static final int SMALL_HEAP_MEGABYTES = 24;
    private static final Map<String, Object> FIGURES = new TreeMap<>();

    @RegisterExtension
    static final Workshop DEPOT = Workshop.with(SITE, HALL, SHELF, BOX);

    @Test
    void aManagedRecordCostsLittleOverTheRecord(TestReporter reporter) {
        DEPOT.execute(
                "insert into sites select gen_random_uuid(), 'site ' || n from generate_series(1, " + RECORDS + ") n");
        try (Session session = DEPOT.db().openSession()) {
            session.untracked().list(select(SITE)); // classes and plans are there before anything is measured
            long records = heapOf(() -> session.untracked().list(select(SITE)));
            long managed = heapOf(() -> session.list(select(SITE)));
            long each = (managed - records) / RECORDS;
            reporter.publishEntry("heap: a record with its handle", records / RECORDS + " bytes");
            reporter.publishEntry("heap: a managed record over the record", each + " bytes");
            FIGURES.put("a record with its handle, bytes", records / RECORDS);
            FIGURES.put("a managed record over the record, bytes", each);
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

    private static void manyHallsEachOnItsSite() {
        DEPOT.execute("insert into sites select md5('' || n)::uuid, 'site ' || n from generate_series(1, " + STREAMED
                + ") n; insert into halls (id, name, site_id) select gen_random_uuid(), name, id from sites");
    }

    /** The same in a JVM of its own, whose heap does not hold the rows. */
    private static Outcome inASmallHeap(Way way) throws IOException, InterruptedException {
        TestDatabase server = DEPOT.server();
        Outcome outcome = SmallHeap.run(
                SMALL_HEAP_MEGABYTES, List.of(server.url(), server.user(), server.password(), way.name()));
        FIGURES.put(
                String.format(
                        Locale.ROOT, "%,d rows in a heap of %d MB, %s", STREAMED, SMALL_HEAP_MEGABYTES, way.text()),
                outcome.exit() == SmallHeap.OUT_OF_MEMORY ? "out of memory" : outcome.read() + " read");
        return outcome;
    }

    @ParameterizedTest
    @EnumSource(names = {"TRACKED", "UNTRACKED"})
    void aStreamIsReadInConstantMemoryWithAndWithoutIdentity(Way way) throws Exception {
        manyHallsEachOnItsSite();
        Outcome outcome = inASmallHeap(way);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.read()).as(outcome.output()).isEqualTo(STREAMED);
    }

    /** Without it the others would show nothing. */
    @Test
    void theSmallHeapDoesNotHoldTheList() throws Exception {
        manyHallsEachOnItsSite();
        Outcome outcome = inASmallHeap(Way.LISTED);
        assertThat(outcome.exit()).as(outcome.output()).isEqualTo(SmallHeap.OUT_OF_MEMORY);
    }

    @AfterAll
    static void report() throws IOException {
        if (FULL) {
            Report.write(
                    "heap",
                    "Heap of a session",
                    "Bytes on the heap for each of 100,000 records of two components and a collection's handle; and"
                            + " rows that pass through a JVM whose heap is small, a handle of each read. The list is the"
                            + " control: the rows do not fit.",
                    FIGURES);
        }
    }
}
