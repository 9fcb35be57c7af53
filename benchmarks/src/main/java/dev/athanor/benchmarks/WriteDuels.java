// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ParcelTable.PARCEL;
import static dev.athanor.query.Sql.*;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.ParcelTable;
import dev.athanor.benchmarks.shop.Ticket;
import dev.athanor.query.Insert;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One row and a thousand, inserted, updated, upserted and deleted. */
final class WriteDuels {
    private static final int COUNT = Scratch.PARCELS;
    static final int CHANGED = 100;
    private static final Select<Parcel> LOW =
            select(PARCEL).where(PARCEL.stock.lt(CHANGED)).orderBy(PARCEL.stock);
    private static final String PARCELS = "select name, price, active, stock from parcels order by stock";
    private static final String TICKETS = "select name, price, active, stock from tickets order by id";

    private final Ground ground;
    private final Scratch scratch;
    private final JdbcWrites jdbc;
    private final List<Parcel> parcels = parcels(COUNT);
    private final List<Ticket> tickets = tickets(COUNT);
    private final List<Parcel> stored = stored();

    WriteDuels(Ground ground, Scratch scratch) {
        this.ground = ground;
        this.scratch = scratch;
        this.jdbc = new JdbcWrites(ground.pool());
    }

    static List<Parcel> parcels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Parcel(null, "parcel " + i, BigDecimal.valueOf(100L + i, 2), i % 2 == 0, i))
                .toList();
    }

    static List<Ticket> tickets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Ticket(null, "ticket " + i, BigDecimal.valueOf(100L + i, 2), i % 2 == 0, i))
                .toList();
    }

    /** The parcels that {@link Scratch#fillParcels()} wrote, at another price. */
    static List<Parcel> stored() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Parcel(Scratch.id(i), "parcel " + i, new BigDecimal("2.00"), true, i))
                .toList();
    }

    List<Duel> duels() {
        List<Duel> duels = new ArrayList<>();
        duels.addAll(inserts());
        duels.addAll(updates());
        duels.add(upsert());
        duels.add(delete());
        return duels;
    }

    private List<Duel> inserts() {
        Work ours = () -> ground.db().transaction(session -> session.addAll(parcels));
        Work generated = () -> ground.db().transaction(session -> session.addAll(tickets));
        Parcel one = parcels.get(0);
        return List.of(
                inserting(Duel.of(
                        "insert of one",
                        "JDBC, autocommit",
                        () -> ground.db().transaction(session -> session.add(one)),
                        () -> jdbc.insert(one))),
                inserting(Duel.of(
                        "1,000 inserts, keys made here",
                        "JDBC, rewritten batch",
                        ours,
                        () -> jdbc.insertByBatch(parcels))),
                inserting(Duel.of(
                        "1,000 inserts, keys made here", "JDBC, unnest", ours, () -> jdbc.insertByUnnest(parcels))),
                inserting(Duel.of(
                                "1,000 inserts, generated keys",
                                "JDBC, batch returning keys",
                                generated,
                                () -> jdbc.insertTicketsByBatch(tickets)))
                        .comparing(() -> scratch.rows(TICKETS))
                        .targets(Target.wall(0.5)),
                inserting(Duel.of(
                                "1,000 inserts, generated keys",
                                "JDBC, unnest",
                                generated,
                                () -> jdbc.insertTicketsByUnnest(tickets)))
                        .comparing(() -> scratch.rows(TICKETS))
                        .targets(Target.wall(1.05)));
    }

    private Duel inserting(Duel duel) {
        return duel.reset(done(scratch::empty)).comparing(() -> scratch.rows(PARCELS));
    }

    private List<Duel> updates() {
        return List.of(
                updating("JDBC, batch", () -> jdbc.raise(CHANGED, false)).targets(Target.wall(0.7)),
                updating("JDBC, unnest", () -> jdbc.raise(CHANGED, true)).targets(Target.wall(1.05)));
    }

    private Duel updating(String against, Work twin) {
        return Duel.of("update of 100 loaded records", against, this::raise, twin)
                .reset(done(scratch::fillParcels))
                .comparing(() -> scratch.rows(PARCELS));
    }

    private List<Parcel> raise() {
        return ground.db().transaction(session -> {
            List<Parcel> raised = new ArrayList<>(CHANGED);
            for (Parcel parcel : session.list(LOW)) {
                raised.add(
                        session.update(parcel, PARCEL.price.set(parcel.price().add(BigDecimal.ONE))));
            }
            return raised;
        });
    }

    private Duel upsert() {
        ParcelTable excluded = PARCEL.excluded();
        Work ours = () -> {
            Insert<Parcel> upsert = insertInto(PARCEL)
                    .values(stored)
                    .onConflict(PARCEL.id)
                    .doUpdate(PARCEL.name.set(excluded.name), PARCEL.price.set(excluded.price));
            return ground.db().transaction(session -> session.execute(upsert));
        };
        return Duel.of("upsert of 1,000", "JDBC, unnest", ours, () -> jdbc.upsertByUnnest(stored))
                .reset(done(scratch::fillParcels))
                .comparing(() -> scratch.rows(PARCELS))
                .targets(Target.wall(1.05));
    }

    private Duel delete() {
        Work ours = () -> {
            ground.db().inTransaction(session -> stored.forEach(session::delete));
            return COUNT;
        };
        return Duel.of("delete of 1,000 by record", "JDBC, any(array)", ours, () -> jdbc.delete(stored))
                .before(done(scratch::fillParcels))
                .comparing(() -> scratch.rows("select count(*) from parcels"));
    }

    /** What is done for its effect. */
    interface Step {
        void run() throws Exception;
    }

    static Work done(Step step) {
        return () -> {
            step.run();
            return true;
        };
    }
}
