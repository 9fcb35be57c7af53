// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import com.zaxxer.hikari.HikariDataSource;

/** A program that streams a million entities by Athanor and by another library, and prints as {@link MillionRows} does. */
public final class PeerStream {
    private PeerStream() {}

    /** The library, and where the database is: URL, user, password. */
    public static void main(String[] arguments) throws Exception {
        Peer peer = Peer.valueOf(arguments[0]);
        try (HikariDataSource pool = Ground.pool(arguments[1], arguments[2], arguments[3]);
                Shop shop = peer.open(pool)) {
            MillionRows.judge(arguments[1], arguments[2], arguments[3], peer.title(), shop.reads()::readings);
        }
    }
}
