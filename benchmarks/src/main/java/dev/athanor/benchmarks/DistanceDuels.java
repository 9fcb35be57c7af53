// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ParcelTable.PARCEL;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Gadget;
import dev.athanor.benchmarks.shop.Item;
import dev.athanor.benchmarks.shop.Order;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.User;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What takes few flights, beside the server and a millisecond away from it. */
final class DistanceDuels {
    static final UUID PRODUCT_ID = Scratch.id(42);
    static final UUID PARCEL_ID = Scratch.id(7);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String WRITTEN = "select u.name, o.total, o.status, (select count(*) from items where"
            + " order_id = o.id), (select stock from parcels where id = '" + PARCEL_ID
            + "'), (select attrs from gadgets"
            + " where name = 'mixed' order by id desc limit 1) from users u join orders o on o.user_id = u.id"
            + " where u.name = 'mixed' order by length(u.email) desc, u.email desc limit 1";

    private final Ground ground;
    private final Scratch scratch;
    private final String where;

    DistanceDuels(Ground ground, Scratch scratch, String where) {
        this.ground = ground;
        this.scratch = scratch;
        this.where = where;
    }

    static String email() {
        return "mixed" + NEXT.incrementAndGet() + "@y.org";
    }

    Duel mixed() {
        Work twin = new JdbcMixed(ground.pool())::write;
        return Duel.of(where + "mixed unit over 5 tables", "JDBC, batches", this::write, twin)
                .reset(WriteDuels.done(() -> {
                    ground.forget();
                    scratch.fillParcels();
                }))
                .comparing(() -> scratch.rows(WRITTEN));
    }

    List<Duel> far() {
        List<Duel> duels = new ArrayList<>();
        ReadDuels reads = new ReadDuels(ground);
        JdbcReads jdbc = new JdbcReads(ground.pool());
        Work forget = WriteDuels.done(ground::forget);
        duels.add(Duel.of(
                        where + "find by id and close",
                        "JDBC, in a transaction",
                        () -> reads.find(PRODUCT_ID),
                        () -> jdbc.findInTransaction(PRODUCT_ID))
                .reset(forget)
                .targets(Target.wall(0.55)));
        duels.add(Duel.of(
                        where + "find by id and close",
                        "JDBC, autocommit",
                        () -> reads.find(PRODUCT_ID),
                        () -> jdbc.find(PRODUCT_ID))
                .reset(forget)
                .targets(Target.wall(1.05)));
        duels.add(new GraphDuels(ground).graph(Target.wall(0.5)).named(where).reset(forget));
        duels.add(mixed().targets(Target.wall(0.5)));
        return duels;
    }

    /** A parcel is read and changed, a user orders three items, and there is a new gadget. */
    private Object write() {
        ground.db().inTransaction(session -> {
            Parcel parcel = session.find(PARCEL, PARCEL_ID).orElseThrow();
            session.update(parcel, PARCEL.stock.set(parcel.stock() + 1));
            User user = session.add(new User(null, email(), "mixed", ToMany.empty()));
            session.add(new Order(null, ToOne.of(user), new BigDecimal("60.00"), "NEW", ToMany.of(items())));
            session.add(new Gadget(null, "mixed", new Gadget.Attrs("dark", 1)));
        });
        return true;
    }

    private static List<Item> items() {
        return IntStream.range(0, 3)
                .mapToObj(i -> new Item(null, ToOne.parent(), "article " + i, 1 + i, new BigDecimal("10.00")))
                .toList();
    }
}
