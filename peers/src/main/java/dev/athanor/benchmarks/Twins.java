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
    private final ReadDuels reads;
    private final Shop shop;
    private final Shop away;
    private final Map<String, Work> works = new HashMap<>();

    Twins(Peer peer, Ground near, Ground far) {
        this.peer = peer;
        this.reads = new ReadDuels(near);
        this.shop = peer.open().apply(near.pool());
        this.away = peer.open().apply(far.pool());
        addReads();
        addWrites();
        works.put(FAR + "find by id and close", () -> away.find(DistanceDuels.PRODUCT_ID));
        works.put(FAR + GRAPH, () -> away.users(1001, 1050));
        works.put(FAR + MIXED, away::mixed);
    }

    private void addReads() {
        String rows = shop.tracks() ? " rows, tracked" : " rows, untracked";
        works.put("100" + rows, () -> shop.dearerThan(ReadDuels.CHEAP, 100));
        works.put("10,000" + rows, () -> shop.dearerThan(ReadDuels.CHEAP, 10_000));
        works.put("100 rows, projection", () -> shop.offers(ReadDuels.CHEAP, 100));
        works.put("10,000 rows, projection", () -> shop.offers(ReadDuels.CHEAP, 10_000));
        works.put("100 rows by a JSON key, " + (shop.tracks() ? "tracked" : "untracked"), () -> shop.gadgets("dark"));
        works.put(GRAPH, () -> shop.users(1001, 1050));
        works.put("dynamic query: 5 optional conditions, join, page", () -> shop.orders(GraphDuels.WISH));
    }

    private void addWrites() {
        List<Ticket> tickets = WriteDuels.tickets(Scratch.PARCELS);
        List<Parcel> stored = WriteDuels.stored();
        works.put("1,000 inserts, generated keys", () -> shop.insert(tickets));
        works.put("update of 100 loaded records", () -> shop.raise(WriteDuels.CHANGED));
        works.put("upsert of 1,000", () -> shop.upsert(stored));
        works.put("delete of 1,000 by record", () -> shop.delete(stored));
        works.put(MIXED, shop::mixed);
    }

    /** The same item with this library's twin; nothing where it has none, or where the item, beside another twin of the benchmarks, was there before. */
    Optional<Duel> beside(Duel duel) {
        if (duel.item().equals(FIND)) { // each side counts for itself which key is next
            return Optional.of(reads.find(peer.name(), shop::find).seenBy(this::seen));
        }
        return Optional.ofNullable(works.remove(duel.item()))
                .map(work -> duel.beside(peer.name(), work).seenBy(this::seen).targets(targets(duel.item())));
    }

    /** Nobody has renamed an item of the benchmarks without a word to us. */
    void requirePlaced() {
        if (!works.isEmpty()) {
            throw new IllegalStateException(
                    peer.name() + ": the benchmarks have no item of the name " + works.keySet());
        }
    }

    private Target[] targets(String item) {
        boolean aimed = peer == HibernateShop.PEER && item.equals(FAR + MIXED);
        return aimed ? new Target[] {Target.wall(0.33)} : new Target[0];
    }

    /** What either side read, in the same words and in the same order. */
    private Object seen(@Nullable Object result) {
        List<?> read = result instanceof List<?> list ? list : List.of(Objects.requireNonNull(result));
        return read.stream()
                .map(each -> GraphDuels.lines(List.of(shop.plain(each))))
                .toList();
    }

    @Override
    public void close() {
        shop.close();
        away.close();
    }
}
