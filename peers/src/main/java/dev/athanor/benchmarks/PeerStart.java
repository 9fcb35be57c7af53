// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.athanor.benchmarks.shop.Product;

/** A program that finds one product by a library that knows all tables of the shop, and prints as {@link ColdStart} does. */
public final class PeerStart {
    private PeerStart() {}

    /** The library, and where the database is: URL, user, password. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (HikariDataSource pool = Ground.pool(arguments[1], arguments[2], arguments[3]);
                Shop shop = Peer.valueOf(arguments[0]).open(pool)) {
            Reads reads = shop.reads();
            ColdStart.tell(start, ((Product) reads.plain(reads.find(Scratch.id(42)))).name());
        }
    }
}
