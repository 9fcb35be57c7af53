// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.shop.ProductTable.PRODUCT;
import static dev.athanor.query.Sql.select;

import dev.athanor.benchmarks.duel.Duel;
import dev.athanor.benchmarks.duel.Target;
import dev.athanor.benchmarks.duel.Work;
import dev.athanor.benchmarks.shop.Parcel;
import dev.athanor.benchmarks.shop.Product;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The program behind {@code mvn -q -Ppeers}: Athanor beside Hibernate, and the page {@code docs/performance-peers.md} of it. */
public final class Peers {
    private static final String HIBERNATE = "Hibernate " + org.hibernate.Version.getVersionString();
    private static final Report.Heading HEADING = new Report.Heading(
            "performance-peers.md",
            "Performance beside other libraries",
            "mvn -q -Ppeers",
            "Each item is a duel: Athanor, and the same work by another library, set up as its manual advises.");
    private static final BigDecimal PRICE = new BigDecimal("500.00");
    private static final UUID ID = Scratch.id(42);
    private static final Select<Product> DEARER = select(PRODUCT)
            .where(PRODUCT.price.gt(PRICE))
            .orderBy(PRODUCT.price, PRODUCT.id)
            .limit(100);

    private Peers() {}

    /** Runs all items, or those whose names contain an argument. */
    public static void main(String[] arguments) throws Exception {
        Series series = new Series(arguments, new Report(HEADING));
        try (Scratch scratch = new Scratch(Benchmarks.USERS);
                Ground near = Ground.near(scratch.server());
                Ground far = Ground.far(scratch.server())) {
            HibernateShop.prepare(scratch);
            series.report().server(scratch.version());
            try (HibernateShop beside = new HibernateShop(near.pool());
                    HibernateShop away = new HibernateShop(far.pool())) {
                for (Duel duel : duels(scratch, near, beside)) {
                    series.run(duel);
                }
                series.run(new DistanceDuels(far, scratch, "1 ms away: ")
                        .mixed(HIBERNATE, away::mixed)
                        .targets(Target.wall(0.33)));
            }
        }
        series.end();
        System.exit(0); // threads of pools may still wait for work
    }

    private static List<Duel> duels(Scratch scratch, Ground ground, HibernateShop hibernate) {
        ReadDuels reads = new ReadDuels(ground);
        List<Parcel> parcels = WriteDuels.parcels(1_000);
        Work list = () -> {
            try (Session session = ground.db().openSession()) {
                return session.list(DEARER);
            }
        };
        return List.of(
                Duel.of("find by id", HIBERNATE, () -> reads.find(ID), () -> hibernate.find(ID))
                        .seenBy(Peers::seen),
                Duel.of("100 rows, tracked", HIBERNATE, list, () -> hibernate.dearerThan(PRICE, 100))
                        .seenBy(Peers::seen),
                Duel.of(
                                "graph of 50 users, 500 orders, 1,500 items",
                                HIBERNATE,
                                new GraphDuels(ground)::users,
                                () -> hibernate.graph(1001, 1050))
                        .seenBy(Peers::seen),
                Duel.of(
                                "1,000 inserts, keys made here",
                                HIBERNATE,
                                () -> ground.db().transaction(session -> session.addAll(parcels)),
                                () -> hibernate.insert(parcels))
                        .reset(WriteDuels.done(scratch::empty))
                        .comparing(() -> scratch.rows("select name, price, active, stock from parcels order by stock")),
                new DistanceDuels(ground, scratch, "").mixed(HIBERNATE, hibernate::mixed));
    }

    /** What both sides read, in the same words. */
    private static Object seen(Object result) {
        List<String> lines = new ArrayList<>();
        for (Object each : result instanceof List<?> list ? list : List.of(result)) {
            if (each instanceof Product product) {
                lines.add(product.id() + product.name() + product.price() + product.active() + product.stock());
            } else if (each instanceof HibernateModel.Product product) {
                lines.add(product.id + product.name + product.price + product.active + product.stock);
            } else if (each instanceof HibernateModel.Client client) {
                add(client, lines);
            } else {
                lines.addAll(GraphDuels.lines(List.of(each)));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static void add(HibernateModel.Client client, List<String> lines) {
        lines.add(client.id + client.email + client.name);
        for (HibernateModel.Purchase order : client.orders) {
            lines.add(order.id + "/" + client.id + order.total + order.status);
            for (HibernateModel.Line item : order.items) {
                lines.add(item.id + item.article + item.quantity + item.price);
            }
        }
    }
}
