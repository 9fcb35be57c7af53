// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;

/** The work of the duels by Hibernate. */
final class HibernateShop implements Shop {
    private final SessionFactory factory;

    HibernateShop(DataSource pool) {
        Configuration configuration = new Configuration();
        List.of(
                        HibernateModel.Product.class,
                        HibernateModel.Parcel.class,
                        HibernateModel.Ticket.class,
                        HibernateModel.Reading.class,
                        HibernateModel.Attrs.class,
                        HibernateModel.Gadget.class,
                        HibernateModel.Client.class,
                        HibernateModel.Purchase.class,
                        HibernateModel.Line.class)
                .forEach(configuration::addAnnotatedClass);
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration.setProperty(BatchSettings.STATEMENT_BATCH_SIZE, "1000");
        configuration.setProperty(BatchSettings.ORDER_INSERTS, "true");
        configuration.setProperty(BatchSettings.ORDER_UPDATES, "true");
        factory = configuration.buildSessionFactory();
    }

    /** The sequences from which Hibernate takes its keys, in blocks. */
    static void prepare(Scratch scratch) throws SQLException {
        Map<String, Integer> blocks = Map.of(
                "client_keys", HibernateModel.BLOCK,
                "purchase_keys", HibernateModel.BLOCK,
                "line_keys", HibernateModel.BLOCK,
                "ticket_keys", HibernateModel.BULK);
        for (Map.Entry<String, Integer> block : blocks.entrySet()) {
            scratch.execute("create sequence " + block.getKey() + " start 100000000 increment " + block.getValue());
        }
    }

    @Override
    public Reads reads() {
        return new HibernateReads(factory);
    }

    @Override
    public Writes writes() {
        return new HibernateWrites(factory);
    }

    @Override
    public void close() {
        factory.close();
    }
}
