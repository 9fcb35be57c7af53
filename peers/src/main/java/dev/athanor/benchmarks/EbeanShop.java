// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.ebean.Client;
import dev.athanor.benchmarks.ebean.Gadget;
import dev.athanor.benchmarks.ebean.Line;
import dev.athanor.benchmarks.ebean.Parcel;
import dev.athanor.benchmarks.ebean.Product;
import dev.athanor.benchmarks.ebean.Purchase;
import dev.athanor.benchmarks.ebean.Reading;
import dev.athanor.benchmarks.ebean.Ticket;
import io.ebean.Database;
import io.ebean.DatabaseBuilder;
import io.ebean.DatabaseFactory;
import java.util.List;
import javax.sql.DataSource;

/** The work of the duels by Ebean. */
final class EbeanShop implements Shop {
    private final Database db;

    EbeanShop(DataSource pool) {
        DatabaseBuilder builder = Database.builder()
                .name("shop" + System.identityHashCode(pool))
                .defaultDatabase(false)
                .register(false)
                .dataSource(pool)
                .readOnlyDataSource(pool)
                .persistBatchSize(1_000)
                .disableL2Cache(true)
                .ddlGenerate(false);
        List.of(
                        Product.class,
                        Parcel.class,
                        Ticket.class,
                        Reading.class,
                        Gadget.class,
                        Client.class,
                        Purchase.class,
                        Line.class)
                .forEach(builder::addClass);
        db = DatabaseFactory.create(builder);
    }

    @Override
    public Reads reads() {
        return new EbeanReads(db);
    }

    @Override
    public Writes writes() {
        return new EbeanWrites(db);
    }

    @Override
    public void close() {
        db.shutdown(false, false);
    }
}
