// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one library puts beside Athanor, by the benchmarks' names of the items; near the server, and a millisecond away. */
final class Twins implements AutoCloseable {
    private static final String FIND = "find by id";
    private static final String GRAPH = "graph of 50 users, 500 orders, 1,500 items";
    private static final String MIXED = "mixed unit over 5 tables";
    private static final String FAR = "1 ms away: ";

    private final Peer peer;
    private final ReadDuels duels;
    private final Shop near;
    private final Shop far;
    private final Reads reads;
    private final Map<String, Work> works = new HashMap<>();

    Twins(Peer peer, Ground near, Ground far) {
        this.peer = peer;
        this.duels = new ReadDuels(near);
        this.near = peer.open(near.pool());
        this.far = peer.open(far.pool());
        this.reads = this.near.reads();
        addReads();
        addWrites(this.near.writes());
        addFar(this.far.reads(), this.far.writes());
    }

    private void addReads() {
        for (int rows : ReadDuels.ROWS) {
            String name = ReadDuels.name(rows);
            addBoth(name, tracked -> reads.dearerThan(ReadDuels.CHEAP, rows, tracked));
            works.put(name + ", projection", () -> reads.offers(ReadDuels.CHEAP, rows));
        }
        addBoth("100 rows by a JSON key", tracked -> reads.gadgets("dark", tracked));
        works.put("keyset page of 20", () -> reads.after(ReadDuels.PAGE_PRICE, ReadDuels.PAGE_ID, ReadDuels.PAGE));
        works.put(GRAPH, () -> reads.users(1001, 1050));
        works.put("dynamic query: 5 optional conditions, join, page", () -> reads.orders(GraphDuels.WISH));
    }

    /** A query whose rows may be tracked. */
    private interface Listing {
        List<?> rows(boolean tracked);
    }

    private void addBoth(String name, Listing listing) {
        works.put(name + ", untracked", () -> listing.rows(false));
        if (peer.tracks()) {
            works.put(name + ", tracked", () -> listing.rows(true));
        }
    }

    private void addWrites(Writes writes) {
        List<Parcel> parcels = WriteDuels.parcels(Scratch.PARCELS);
        List<Ticket> tickets = WriteDuels.tickets(Scratch.PARCELS);
        List<Parcel> stored = WriteDuels.stored();
        works.put("insert of one", () -> writes.insert(parcels.get(0)));
        works.put("1,000 inserts, keys made here", () -> writes.insertParcels(parcels));
        works.put("1,000 inserts, generated keys", () -> writes.insertTickets(tickets));
        works.put("update of 100 loaded records", () -> writes.raise(WriteDuels.CHANGED));
        works.put("upsert of 1,000", () -> writes.upsert(stored));
        works.put("delete of 1,000 by record", () -> writes.delete(stored));
        works.put(MIXED, writes::mixed);
    }

    private void addFar(Reads farReads, Writes farWrites) {
        works.put(FAR + "find by id and close", () -> farReads.find(DistanceDuels.PRODUCT_ID));
        works.put(FAR + GRAPH, () -> farReads.users(1001, 1050));
        works.put(FAR + MIXED, farWrites::mixed);
    }

    /** The same item with this library's twin; nothing where it has none, or where the item, beside another twin of the benchmarks, was there before. */
    Optional<Duel> beside(Duel duel) {
        if (duel.item().equals(FIND)) { // each side counts for itself which key is next
            return Optional.of(duels.find(peer.title(), reads::find).seenBy(this::seen));
        }
        return Optional.ofNullable(works.remove(duel.item()))
                .map(work -> duel.beside(peer.title(), work).seenBy(this::seen).targets(targets(duel.item())));
    }

    Duel crowd() {
        return duels.crowd(peer.title(), reads::find).seenBy(this::seen);
    }

    /** Nobody has renamed an item of the benchmarks without a word to us. */
    void requirePlaced() {
        if (!works.isEmpty()) {
            throw new IllegalStateException(
                    peer.title() + ": the benchmarks have no item of the name " + works.keySet());
        }
    }

    private Target[] targets(String item) {
        boolean aimed = peer == Peer.HIBERNATE && item.equals(FAR + MIXED);
        return aimed ? new Target[] {Target.wall(0.33)} : new Target[0];
    }

    /** What either side read, in the same words and in the same order. */
    private Object seen(@Nullable Object result) {
        List<?> read = result instanceof List<?> list ? list : List.of(Objects.requireNonNull(result));
        return read.stream()
                .map(each -> GraphDuels.lines(List.of(reads.plain(each))))
                .toList();
    }

    @Override
    public void close() {
        near.close();
        far.close();
    }
}
